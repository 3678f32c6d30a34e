; The installer for one person: no administrator, no network, three languages.
;
;   makensis -DSRC=FOLDER -DOUT=FILE -DVERSION=1.2.3 -DTITLE=NAME -DHERE=packaging/windows [-DDRAFT] setup.nsi
;
; Everything is unpacked beside the place where it goes, and put there only when all of it is on the disk: a full disk or a
; pulled plug leaves an older copy as it was. Exit codes: 0 installed, 1 cancelled by the person, 2 not installed.
Unicode true
Target amd64-unicode
SetCompressor /SOLID /FINAL lzma
SetCompressorDictSize 32
CRCCheck force
RequestExecutionLevel user
ManifestDPIAware true
AllowSkipFiles off
ShowInstDetails nevershow
ShowUninstDetails nevershow

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "WordFunc.nsh"
!include "LogicLib.nsh"

!define NAME "Quqyq"
!define REGISTRY "Software\${NAME}"
!define LISTED "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define FOLDER "quqyq" ; of this person's settings and installed rules
!define MARGIN_KB 20480

Name "${TITLE}"
OutFile "${OUT}"
BrandingText "${TITLE} ${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${REGISTRY}" "Folder"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "${TITLE}"
VIAddVersionKey /LANG=0 "FileDescription" "${TITLE}"
VIAddVersionKey /LANG=0 "Comments" "Legal information"
VIAddVersionKey /LANG=0 "CompanyName" "${NAME}"
VIAddVersionKey /LANG=0 "LegalCopyright" "MIT licence; parts under licences of their own"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"

!define MUI_ICON "${HERE}/../icon/quqyq.ico"
!define MUI_UNICON "${HERE}/../icon/quqyq.ico"
!define MUI_ABORTWARNING
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${REGISTRY}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Language"
!define MUI_LANGDLL_WINDOWTITLE "${TITLE}"
!define MUI_LANGDLL_INFO "Тіл · Язык · Language"
!define MUI_WELCOMEPAGE_TITLE "${TITLE} ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "$(ABOUT)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${NAME}.exe"
!define MUI_FINISHPAGE_RUN_NOTCHECKED
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGEEX "${HERE}/languages" "Kazakh"
!insertmacro MUI_LANGUAGE "Russian"
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_RESERVEFILE_LANGDLL
!include "${HERE}/languages/texts.nsh"

; Say that a copy of the program runs from the folder, until it is closed or the person gives up. A running program's file
; cannot be opened for writing.
!macro WAIT_UNTIL_CLOSED FILE
  ${DoWhile} ${FileExists} "${FILE}"
    ClearErrors
    FileOpen $0 "${FILE}" a
    ${IfNot} ${Errors}
      FileClose $0
      ${Break}
    ${EndIf}
    ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDCANCEL`
      Abort "$(RUNNING)"
    ${EndIf}
  ${Loop}
!macroend

; Move one part into place. A virus scanner may hold a new file for a moment, so it is tried for some seconds.
!macro PUT PART
  ${ForEach} $1 1 40 + 1
    RMDir /r "$INSTDIR\${PART}"
    Delete "$INSTDIR\${PART}"
    ClearErrors
    Rename "$INSTDIR.new\${PART}" "$INSTDIR\${PART}"
    ${IfNot} ${Errors}
      ${ExitFor}
    ${EndIf}
    Sleep 250
  ${Next}
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "$(HELD)" /SD IDOK
    Abort "$(HELD)"
  ${EndIf}
!macroend

!macro EACH_PART DO
  !insertmacro ${DO} "runtime"
  !insertmacro ${DO} "lib"
  !insertmacro ${DO} "program"
  !insertmacro ${DO} "licences"
  !insertmacro ${DO} "${NAME}.exe"
  !insertmacro ${DO} "${NAME}-console.exe"
  !insertmacro ${DO} "READ-ME.txt"
  !insertmacro ${DO} "parts.cdx.json"
  !insertmacro ${DO} "SHA256SUMS"
!macroend

!macro TAKE_AWAY PART
  RMDir /r "$INSTDIR\${PART}"
  Delete "$INSTDIR\${PART}"
!macroend

Function .onInit
  ${IfNot} ${Silent}
    !insertmacro MUI_LANGDLL_DISPLAY
  ${EndIf}
  ReadRegStr $0 HKCU "${LISTED}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 == 1
      ${If} ${Cmd} `MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(NEWER)" /SD IDNO IDNO`
        SetErrorLevel 2
        Quit
      ${EndIf}
    ${EndIf}
  ${EndIf}
FunctionEnd

; The uninstaller runs from a copy in the folder for temporary files, and only an administrator could have Windows delete
; that one later. So the system's own command line tries to take it away until it has ended.
!macro TAKE_COPY_AWAY
  ${If} $EXEDIR != $INSTDIR
    SetOutPath "$TEMP"
    ExecShell "open" "$SYSDIR\cmd.exe" \
      '/d /c for /l %i in (1,1,20000) do @if exist "$EXEDIR" rmdir /s /q "$EXEDIR"' SW_HIDE
  ${EndIf}
!macroend

Function un.onGUIEnd
  !insertmacro TAKE_COPY_AWAY
FunctionEnd

Function un.onInit
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

; What was unpacked beside goes again; an older copy was not touched yet.
Function .onInstFailed
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR.new"
  RMDir "$INSTDIR"
FunctionEnd

Function refuseFullDisk
  CreateDirectory "$INSTDIR.new"
  System::Call 'kernel32::GetDiskFreeSpaceExW(w "$INSTDIR.new", *l .r1, p 0, p 0) i .r0'
  ${If} $0 <> 0
    System::Int64Op $1 / 1024
    Pop $1
    SectionGetSize 0 $2
    IntOp $2 $2 + ${MARGIN_KB}
    System::Int64Op $1 < $2
    Pop $3
    ${If} $3 <> 0
      MessageBox MB_OK|MB_ICONSTOP "$(FULL)" /SD IDOK
      Abort "$(FULL)"
    ${EndIf}
  ${EndIf}
FunctionEnd

Section
  !insertmacro WAIT_UNTIL_CLOSED "$INSTDIR\${NAME}.exe"
  !insertmacro WAIT_UNTIL_CLOSED "$INSTDIR\${NAME}-console.exe"
  RMDir /r "$INSTDIR.new"
  Call refuseFullDisk
  SetOutPath "$INSTDIR.new"
  File /r "${SRC}/*.*"
  SetOutPath "$TEMP"
  CreateDirectory "$INSTDIR"
  !insertmacro EACH_PART PUT
  RMDir /r "$INSTDIR.new"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${NAME}.exe"
  WriteRegStr HKCU "${REGISTRY}" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${REGISTRY}" "Language" "$LANGUAGE"
  WriteRegStr HKCU "${LISTED}" "DisplayName" "${TITLE}"
  WriteRegStr HKCU "${LISTED}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${LISTED}" "DisplayIcon" "$INSTDIR\${NAME}.exe"
  WriteRegStr HKCU "${LISTED}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${LISTED}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${LISTED}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${LISTED}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${LISTED}" "NoModify" 1
  WriteRegDWORD HKCU "${LISTED}" "NoRepair" 1
  SectionGetSize 0 $0
  WriteRegDWORD HKCU "${LISTED}" "EstimatedSize" $0
SectionEnd

; Everything that was installed goes, also rules that were installed later, and the language and text size if they were
; kept; what a person saved himself stays.
Section Uninstall
  !insertmacro WAIT_UNTIL_CLOSED "$INSTDIR\${NAME}.exe"
  !insertmacro WAIT_UNTIL_CLOSED "$INSTDIR\${NAME}-console.exe"
  SetOutPath "$TEMP"
  !insertmacro EACH_PART TAKE_AWAY
  Delete "$INSTDIR\uninstall.exe"
  RMDir /r "$INSTDIR.new"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$APPDATA\${FOLDER}\settings.json"
  RMDir "$APPDATA\${FOLDER}"
  RMDir /r "$LOCALAPPDATA\${FOLDER}"
  DeleteRegKey HKCU "${REGISTRY}"
  DeleteRegKey HKCU "${LISTED}"
  ${If} ${Silent}
    !insertmacro TAKE_COPY_AWAY
  ${EndIf}
SectionEnd
