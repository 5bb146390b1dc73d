// Puts whoever was answered where the answer begins: at the top of a new page, at the mistakes of a refused form.
(() => {
  const at = (element, options) => {
    if (!element) return false;
    if (!element.matches("a[href], button, input, select, textarea, [tabindex]")) element.tabIndex = -1;
    element.focus(options);
    return true;
  };

  // The summary of what is wrong; a form without one says it beside the field.
  const mistakes = (place) => {
    const first = place.querySelector(".form__errors") ?? place.querySelector("form[method=post] [aria-invalid=true]");
    if (!at(first, { preventScroll: true })) return false;
    first.scrollIntoView({ block: "center" });
    return true;
  };

  document.addEventListener("htmx:after:swap", (event) => {
    const target = event.detail?.ctx?.target;
    if (target === document.body) {
      scrollTo(0, 0);
      if (!mistakes(document)) at(document.querySelector("main h1"), { preventScroll: true });
    } else if (event.detail?.ctx?.request?.method === "POST" && target?.id) {
      const form = document.getElementById(target.id);
      if (form?.matches("form")) mistakes(form.parentElement);
    }
  });

  // Without htmx the browser begins at the top, past which the mistakes may stand.
  mistakes(document);
})();
