// A form that is being sent ignores a second send, whether the browser or htmx sends it.
(() => {
  const PATIENCE = 15000; // an answer that is a download leaves the page, and its form, standing

  const busy = (form) => form.getAttribute("aria-busy") === "true";
  const free = (form) => form?.removeAttribute("aria-busy");
  const hold = (form) => form?.setAttribute("aria-busy", "true");
  const formOf = (element) => element?.closest?.("form[method=post i]");

  document.addEventListener("submit", (event) => {
    if (!busy(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);

  document.addEventListener("submit", (event) => {
    const form = formOf(event.target);
    if (!form || event.defaultPrevented) return;
    // After this turn, so that the button pressed is still sent with the form.
    setTimeout(hold, 0, form);
    setTimeout(free, PATIENCE, form);
  });

  // What a field or a button asks beside the form does not send it.
  const sent = (element) => (element?.matches?.("form, button:not([formaction])") ? formOf(element) : null);

  document.addEventListener("htmx:before:request", (event) => hold(sent(event.target)));

  document.addEventListener("htmx:finally:request", (event) => {
    // An answer that leads elsewhere is not over until that page is here.
    const moving = event.detail?.ctx?.keepIndicators;
    if (!moving) free(sent(event.target));
    if (!moving && event.target === document.body) document.querySelectorAll("form[aria-busy]").forEach(free);
  });

  addEventListener("pageshow", (event) => {
    if (event.persisted) document.querySelectorAll("form[aria-busy]").forEach(free);
  });
})();
