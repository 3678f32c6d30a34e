/* Starts the program: loads the interpreter that lies beside it and hands it the arguments, so that the Start menu, the
 * taskbar and the Task Manager show our own name. Built twice: for the window, and with CONSOLE for the command line. */
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <wchar.h>

#define LONGEST 32768
#define MOST 256
#define DAMAGED \
    L"Бағдарламаның бір бөлігі жоқ немесе бүлінген. Бағдарламаны қайта орнатыңыз.\n\n" \
    L"Часть программы отсутствует или повреждена. Установите программу заново.\n\n" \
    L"A part of the program is missing or damaged. Install it again."
enum { CANNOT_START = 3 };

typedef int (*run_python)(int, wchar_t **);

static wchar_t folder[LONGEST], library[LONGEST];

static int fail(void)
{
#ifdef CONSOLE
    fputs("A part of the program is missing or damaged. Install it again.\n", stderr);
#else
    MessageBoxW(0, DAMAGED, L"Quqyq", MB_ICONERROR);
#endif
    return CANNOT_START;
}

static int start(int given, wchar_t **in)
{
    static wchar_t *out[MOST + 8];
    static wchar_t *own[] = {L"-I", L"-B", L"-X", L"utf8", L"-m", L"begin"};
    DWORD where = LOAD_LIBRARY_SEARCH_DEFAULT_DIRS | LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR;
    int count = 0, i;
    HMODULE python;
    run_python run;
    wchar_t *end;

    if (given > MOST || !GetModuleFileNameW(0, folder, LONGEST)) return fail();
    end = wcsrchr(folder, L'\\');
    if (!end) return fail();
    *end = 0;
    if (_snwprintf(library, LONGEST, L"%ls\\runtime\\" PYTHON, folder) < 0) return fail();
    SetDefaultDllDirectories(where); /* never a library that happens to lie in the current folder */
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX); /* a crash is not reported to anybody */
    python = LoadLibraryExW(library, 0, where);
    if (!python) return fail();
    run = (run_python)(void *)GetProcAddress(python, "Py_Main");
    if (!run) return fail();
    out[count++] = in[0];
    for (i = 0; i < 6; i++) out[count++] = own[i];
    for (i = 1; i < given; i++) out[count++] = in[i];
    out[count] = 0;
    return run(count, out);
}

#ifdef CONSOLE
int wmain(int given, wchar_t **in)
{
    return start(given, in);
}
#else
int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, PWSTR line, int show)
{
    int given = 0;
    wchar_t **in = CommandLineToArgvW(GetCommandLineW(), &given);

    (void)instance, (void)before, (void)line, (void)show;
    return in ? start(given, in) : fail();
}
#endif
