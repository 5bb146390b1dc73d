// The catalogue's filters apply themselves when one is chosen; their Apply button is for browsers without scripts.
(() => {
  const FORMS = "form.filters, form[data-auto-submit]";
  const WIDE = matchMedia("(width >= 60rem)");
  const typed = new Set();

  const tidy = () => {
    for (const form of document.querySelectorAll(FORMS)) {
      for (const button of form.querySelectorAll("[data-apply]")) button.hidden = true;
    }
  };

  const fold = () => {
    for (const details of document.querySelectorAll("details.filters-toggle")) details.open = WIDE.matches;
  };

  document.addEventListener("change", (event) => {
    const form = event.target.closest?.(FORMS);
    if (!form) return;
    if (event.target.matches("select, [type=checkbox], [type=radio]")) form.requestSubmit();
    else typed.add(form);
  });

  // A price from and a price to are one thought: wait until the pair is left.
  document.addEventListener("focusout", (event) => {
    const form = event.target.closest?.(FORMS);
    if (!form || !typed.has(form)) return;
    const group = event.target.closest("fieldset, .field-row") ?? event.target;
    if (group.contains(event.relatedTarget)) return;
    typed.delete(form);
    form.requestSubmit();
  });

  // What says nothing stays out of the address.
  document.addEventListener("htmx:config:request", (event) => {
    const { request } = event.detail.ctx;
    if (!event.target.matches?.("form[data-tidy]") || typeof request?.body?.getAll !== "function") return;
    for (const name of new Set([...request.body.keys()])) {
      // While an answer takes its place, a field may be there twice.
      const kept = new Set(request.body.getAll(name).filter((value) => String(value).trim() !== ""));
      const field = event.target.elements[name];
      const usual = (field instanceof RadioNodeList ? field[0] : field)?.dataset?.usual;
      request.body.delete(name);
      for (const value of kept) if (value !== usual) request.body.append(name, value);
    }
  });

  document.addEventListener("submit", (event) => typed.delete(event.target), true);
  document.addEventListener("htmx:after:process", tidy);
  WIDE.addEventListener("change", fold);
  tidy();
  fold();
})();
