// Keeps the count beside the bell as it is now, over one connection of a page that is looked at.
(() => {
  const PATIENCE = 1000;
  let source;
  let isOver = false;

  const show = ({ count, label }) => {
    const bell = document.querySelector("[data-bell]");
    if (!bell) return;
    const badge = bell.querySelector("[data-bell-count]");
    badge.textContent = count;
    badge.hidden = !count;
    bell.setAttribute("aria-label", label);
  };

  const close = () => {
    source?.close();
    source = undefined;
  };

  const open = () => {
    if (source || isOver || document.hidden || !document.querySelector("[data-bell]")) return;
    source = new EventSource("/notifications/stream");
    source.addEventListener("message", (event) => show(JSON.parse(event.data)));
    source.addEventListener("end", () => {
      isOver = true;
      close();
    });
  };

  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  addEventListener("pagehide", close);
  addEventListener("pageshow", () => setTimeout(open, PATIENCE));
})();
