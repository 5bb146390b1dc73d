// Remembers in this browser alone which listings were looked at, and shows their cards. The server is asked for cards by
// number and keeps nothing of that. Without scripts nothing is remembered.
(() => {
  const KEY = "souk-recent";
  const MOST = 12; // as many as src/listings/recent.rs shows

  const load = () => {
    try {
      const known = JSON.parse(localStorage.getItem(KEY) ?? "[]");
      return Array.isArray(known) ? known.filter(Number.isSafeInteger).slice(0, MOST) : [];
    } catch {
      return []; // no storage, or something else in it
    }
  };

  const save = (ids) => {
    try {
      if (ids.length > 0) localStorage.setItem(KEY, JSON.stringify(ids));
      else localStorage.removeItem(KEY);
    } catch {
      // Full or forbidden: then nothing is remembered.
    }
  };

  const fill = async (section, ids) => {
    const answer = await fetch(`/listings/cards?ids=${ids.join(",")}`, { credentials: "same-origin" });
    if (!answer.ok) return;
    const cards = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("ul");
    if (!cards) return;
    // The same listing may stand elsewhere on the page.
    cards.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
    section.querySelector("[data-recent-cards]").replaceChildren(cards);
    section.hidden = false;
  };

  const show = () => {
    const section = document.querySelector("[data-recent]:not([data-recent-shown])");
    if (!section) return;
    section.setAttribute("data-recent-shown", "");
    const viewed = Number(section.dataset.recent) || null;
    const others = load().filter((id) => id !== viewed);
    if (others.length > 0) fill(section, others).catch(() => {});
    if (viewed) save([viewed, ...others].slice(0, MOST));
  };

  document.addEventListener("click", (event) => {
    const section = event.target.closest("[data-recent-clear]")?.closest("[data-recent]");
    if (!section) return;
    save([]);
    section.hidden = true;
    document.getElementById("main")?.focus({ preventScroll: true });
  });

  document.addEventListener("htmx:after:process", show);
  show();
})();
