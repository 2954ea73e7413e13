; SPDX-License-Identifier: Apache-2.0
; Cases belong to the app: what an installer made with Inno Setup includes (#include "chipbrief-case.iss").
; HKA is the user's own registry, or the machine's where the installer was run for all users. PDFs are left
; to their viewer. The uninstaller takes all of it away again.

[Setup]
; Explorer is told, so that it notices.
ChangesAssociations=yes

[Registry]
Root: HKA; Subkey: "Software\Classes\.brief"; ValueType: string; ValueName: ""; ValueData: "Chipbrief.Case"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.brief\OpenWithProgids"; ValueType: string; ValueName: "Chipbrief.Case"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Chipbrief.Case"; ValueType: string; ValueName: ""; ValueData: "Chipbrief case"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Chipbrief.Case\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\chipbrief.exe,0"
Root: HKA; Subkey: "Software\Classes\Chipbrief.Case\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\chipbrief.exe"" app ""%1"""
