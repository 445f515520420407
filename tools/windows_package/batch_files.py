"""The batch files and the note of the folder: plain ASCII, since a console of Windows may have any code page."""

from __future__ import annotations

INSTALL = """\
@echo off
rem Memasang paritrana di folder ini, tanpa internet. Cukup sekali.
setlocal
cd /d "%~dp0"
set "PYTHON=py -3.11"
%PYTHON% --version >nul 2>nul
if errorlevel 1 set "PYTHON=python"
%PYTHON% -c "import sys; sys.exit(sys.version_info[:2] != (3, 11))" >nul 2>nul
if errorlevel 1 (
  echo Python 3.11 belum terpasang. Pasang dahulu dari python.org, 64-bit,
  echo centang "Add python.exe to PATH", lalu jalankan pasang.bat lagi.
  pause
  exit /b 1
)
echo Memasang; tunggu sebentar ...
%PYTHON% -m venv program
if errorlevel 1 goto gagal
program\\Scripts\\python.exe -m pip install --quiet --disable-pip-version-check --no-index --find-links paket paritrana
if errorlevel 1 goto gagal
program\\Scripts\\paritrana.exe --version
if errorlevel 1 goto gagal
if not exist formulir.xlsx program\\Scripts\\paritrana.exe form -o formulir.xlsx
echo Selesai. Isi formulir.xlsx, lalu seret berkasnya ke susun.bat.
pause
exit /b 0
:gagal
echo Pemasangan gagal. Foto layar ini dan kirimkan kepada pengelola program.
pause
exit /b 1
"""

BUILD = """\
@echo off
rem Seret buku kerja (formulir.xlsx) atau folder bukti ke berkas ini.
setlocal
set "PROGRAM=%~dp0program\\Scripts\\paritrana.exe"
if not exist "%PROGRAM%" (
  echo Jalankan pasang.bat dahulu.
  pause
  exit /b 1
)
if "%~1"=="" (
  echo Seret formulir.xlsx atau folder bukti ke susun.bat.
  pause
  exit /b 1
)
if /i "%~x1"==".xlsx" (
  "%PROGRAM%" check --jawab "%~1"
) else (
  "%PROGRAM%" check "%~1"
)
"%PROGRAM%" build "%~1" -o "%~dpn1.pdf" >nul 2>nul
if not errorlevel 1 (
  echo.
  echo Dosir selesai: "%~dpn1.pdf"
  pause
  exit /b 0
)
echo.
echo Masih ada yang harus diperbaiki; yang dibuat hanya draf.
"%PROGRAM%" build "%~1" --draft -o "%~dpn1.draf.pdf" >nul
if not errorlevel 1 echo Draf: "%~dpn1.draf.pdf"
pause
exit /b 1
"""

NOTE = """\
paritrana untuk Windows 64-bit

1. Pasang Python 3.11 (64-bit) dari python.org bila belum ada.
2. Klik dua kali pasang.bat. Tidak perlu internet.
3. Isi formulir.xlsx.
4. Seret formulir.xlsx ke susun.bat.

Selengkapnya di PANDUAN.pdf. Paket ini belum pernah dijalankan di Windows;
beri tahu pengelola program bila ada yang berbeda.
"""

FILES = {"pasang.bat": INSTALL, "susun.bat": BUILD, "BACA-DULU.txt": NOTE}
