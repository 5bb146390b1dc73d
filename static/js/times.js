// Says the times of a page in the reader's own time; the server knows no time zone and says UTC.
(() => {
  const show = () => {
    for (const time of document.querySelectorAll("time[data-local]")) {
      const moment = new Date(time.dateTime);
      const isToday = moment.toDateString() === new Date().toDateString();
      const style = isToday ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" };
      time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, style).format(moment);
      time.removeAttribute("data-local");
    }
  };

  addEventListener("souk:times", show);
  document.addEventListener("htmx:after:process", show);
  show();
})();
