// Single keys on the pages of the queue, for those who have them on: what has `data-key="a"` is pressed with that key.
(() => {
  const WRITES = "input:not([type=checkbox], [type=radio], [type=submit], [type=button]), textarea, select, [contenteditable]";

  const all = (selector) => [...document.querySelectorAll(selector)];
  const rows = () => all("[data-row]");
  const rowOf = (element) => element?.closest?.("[data-row]");

  // To the next row of a list or the one before it.
  const step = (by) => {
    const list = rows();
    const here = list.indexOf(rowOf(document.activeElement));
    const row = list[here < 0 ? (by > 0 ? 0 : list.length - 1) : here + by];
    row?.querySelector("a")?.focus();
    row?.scrollIntoView({ block: "nearest" });
  };

  const select = () => {
    const box = rowOf(document.activeElement)?.querySelector("input[name=pick]");
    if (box) box.checked = !box.checked;
  };

  const isSaid = (form) =>
    [...form.elements].some((field) =>
      field.matches("textarea") ? field.value.trim() : field.matches("input[name^=reason_]") && field.checked);

  // What needs a reason asks for one first.
  const press = (target) => {
    const needed = target.dataset.needs && document.getElementById(target.dataset.needs);
    if (needed && !isSaid(target.form)) needed.focus();
    else if (target.form?.id !== "bulk" || all("input[name=pick]:checked, input[name=all]:checked").length) target.click();
  };

  const help = (target) => {
    const dialog = document.getElementById("keys");
    if (dialog) dialog.showModal();
    else target?.click();
  };

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!document.querySelector("[data-shortcuts]") || document.querySelector("dialog[open]")) return;
    if (event.target.closest?.(WRITES)) return;
    const target = /^[a-z?]$/.test(event.key) ? document.querySelector(`[data-key="${event.key}"]`) : null;
    if (event.key === "?") help(target);
    else if (rows().length && (event.key === "j" || event.key === "k")) step(event.key === "j" ? 1 : -1);
    else if (rows().length && event.key === "x") select();
    else if (target) press(target);
    else return;
    event.preventDefault();
  });
})();

// What can be undone for a while goes when it no longer can.
(() => {
  const watch = () => {
    for (const bar of document.querySelectorAll("[data-gone-after]:not([data-watched])")) {
      bar.dataset.watched = "";
      setTimeout(() => bar.remove(), Number(bar.dataset.goneAfter) * 1000);
    }
  };
  document.addEventListener("htmx:after:process", watch);
  watch();
})();

// Whoever looks at a submission is shown to colleagues while the page is in view.
(() => {
  const EVERY = 5 * 60 * 1000;

  setInterval(() => {
    const form = document.querySelector("[data-hold]");
    if (!form || document.hidden) return;
    fetch(form.dataset.hold, { method: "POST", body: new URLSearchParams(), redirect: "manual" }).catch(() => {});
  }, EVERY);
})();
