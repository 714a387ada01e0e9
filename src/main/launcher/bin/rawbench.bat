@echo off
rem Starts Rawbench on a Java 25 or newer, which it finds by itself. The version comes from the release file.
setlocal EnableExtensions DisableDelayedExpansion
set "wanted=25"
set "java_home_found="

call :try "%RAWBENCH_JAVA_HOME%"
call :try "%JAVA_HOME%"
for %%p in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks" "%USERPROFILE%\scoop\apps") do (
    for /d %%j in ("%%~p\*") do call :try "%%~j"
)
for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :try "%%~dp$PATH:j.."

if not defined java_home_found (
    echo Rawbench needs Java %wanted% or newer and found none: install a JDK %wanted%, or set RAWBENCH_JAVA_HOME to one 1>&2
    exit /b 2
)

set "flags=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
if "%~1"=="" goto run
if "%~1"=="open" goto run
set "flags=%flags% -XX:TieredStopAtLevel=1"
set "asked=[%JAVA_TOOL_OPTIONS% %JDK_JAVA_OPTIONS% %RAWBENCH_JAVA_OPTS%]"
set asked | findstr /r /c:"-XX:+Use[A-Za-z]*GC" >nul || set "flags=%flags% -XX:+UseSerialGC"
set asked | findstr /c:"-Xmx" /c:"-XX:MaxHeapSize" /c:"-XX:MaxRAM" >nul || set "flags=%flags% -Xmx192m"

:run
"%java_home_found%\bin\java.exe" %flags% %RAWBENCH_JAVA_OPTS% -jar "%~dp0..\rawbench.jar" %*
exit /b %ERRORLEVEL%

:try
if defined java_home_found exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=2 delims==" %%v in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do (
    for /f "tokens=1 delims=.-+" %%m in ("%%~v") do if %%m GEQ %wanted% set "java_home_found=%~1"
)
exit /b 0
