/* Test only, never shipped: colour profiles of screens. Wine 8.0 lacks some of these calls, and Qt then finds no screen;
 * told that there is no profile, it takes sRGB. */
#include <windows.h>

#define API __declspec(dllexport)

API HANDLE WINAPI OpenColorProfileW(void *profile, DWORD access, DWORD share, DWORD creation) { return 0; }
API BOOL WINAPI CloseColorProfile(HANDLE profile) { return TRUE; }
API BOOL WINAPI GetColorProfileFromHandle(HANDLE profile, PBYTE buffer, PDWORD size) { return FALSE; }
API HANDLE WINAPI WcsCreateIccProfile(HANDLE profile, DWORD options) { return 0; }
API BOOL WINAPI GetColorDirectoryW(const WCHAR *machine, WCHAR *buffer, DWORD *size) { return FALSE; }
API BOOL WINAPI GetStandardColorSpaceProfileW(const WCHAR *machine, DWORD id, WCHAR *name, DWORD *size) { return FALSE; }
