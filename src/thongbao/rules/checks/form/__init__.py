"""How the parts are written: number, date, kind, authority, recipients, annexes."""
