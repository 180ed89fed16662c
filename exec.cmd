@rem In npm's scripts "exec" makes the shell step aside, so that signals reach Node.js itself.
@rem Windows has no such word; there cmd.exe finds this file, and simply runs the rest.
@%*
