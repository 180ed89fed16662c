// Run by npm, we sit below a shell that does not pass on a signal sent to npm alone: both end, and we would
// stay. Whoever loses that parent has been told to stop.
const parent = process.ppid;

if (process.env.npm_lifecycle_event !== undefined) {
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 300);
  watch.unref();
}
