@echo off
rem Double-click this to build the board papers from the newest tracker in the Inbox.
chcp 65001 >nul
pushd "%~dp0"
set "VRTRACKER_PYTHON=@PYTHON@"
if exist "%VRTRACKER_PYTHON%" (
  "%VRTRACKER_PYTHON%" -P -m vrtracker build --open
) else (
  vrtracker build --open
)
if errorlevel 1 pause
popd
