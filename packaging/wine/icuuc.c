/* Test only, never shipped: the converters of Windows 10's own ICU, which Qt 6.10 and newer ask for when they are loaded.
 * Each converter is told to be unknown; Qt's own (UTF-8, UTF-16, Latin-1) do not need them. */
#include <stdint.h>

#define API __declspec(dllexport)
enum { FILE_ACCESS_ERROR = 4 };

API void *ucnv_open(const char *name, int *status) { *status = FILE_ACCESS_ERROR; return 0; }
API void ucnv_close(void *converter) { }
API void ucnv_reset(void *converter) { }
API int8_t ucnv_getMaxCharSize(const void *converter) { return 4; }
API const char *ucnv_getName(const void *converter, int *status) { *status = FILE_ACCESS_ERROR; return 0; }
API void ucnv_getToUCallBack(const void *converter, void **action, const void **context) { *action = 0; *context = 0; }
API void ucnv_getFromUCallBack(const void *converter, void **action, const void **context) { *action = 0; *context = 0; }
API void ucnv_setToUCallBack(void *converter, void *action, const void *context, void **old, const void **old_context,
                             int *status) { *status = FILE_ACCESS_ERROR; }
API void ucnv_setFromUCallBack(void *converter, void *action, const void *context, void **old, const void **old_context,
                               int *status) { *status = FILE_ACCESS_ERROR; }
API void ucnv_cbToUWriteUChars(void *args, const void *source, int32_t length, int32_t offset, int *status) { }
API void ucnv_cbFromUWriteUChars(void *args, const void **source, const void *limit, int32_t offset, int *status) { }
API void ucnv_toUnicode(void *converter, void **target, const void *target_limit, const char **source,
                        const char *source_limit, int32_t *offsets, int8_t flush, int *status) { *status = FILE_ACCESS_ERROR; }
API void ucnv_fromUnicode(void *converter, char **target, const char *target_limit, const void **source,
                          const void *source_limit, int32_t *offsets, int8_t flush, int *status) { *status = FILE_ACCESS_ERROR; }
API int32_t ucnv_toUCountPending(const void *converter, int *status) { return 0; }
API int32_t ucnv_fromUCountPending(const void *converter, int *status) { return 0; }
API const char *ucnv_getStandardName(const char *name, const char *standard, int *status) { *status = FILE_ACCESS_ERROR; return 0; }
API const char *ucnv_getAvailableName(int32_t number) { return 0; }
API int32_t ucnv_countAvailable(void) { return 0; }
API void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) { }
API void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) { }
