"use strict";
(() => {
  const root = document.documentElement;
  const by = (id) => document.getElementById(id);
  const store = {
    get: (key) => { try { return localStorage.getItem(key); } catch { return null; } },
    set: (key, value) => { try { localStorage.setItem(key, value); } catch { /* private window */ } },
  };

  // theme: as the system, light, dark
  const themes = ["as the system", "light", "dark"];
  const setTheme = (theme) => {
    if (theme === themes[0]) delete root.dataset.theme; else root.dataset.theme = theme;
    by("theme").setAttribute("aria-label", `Theme: ${theme}`);
    by("theme").title = `Theme: ${theme}`;
  };
  const theme = () => root.dataset.theme || themes[0];
  setTheme(themes.includes(store.get("retold-theme")) ? store.get("retold-theme") : themes[0]);
  let sayTimer = 0;
  by("theme").addEventListener("click", () => {
    const next = themes[(themes.indexOf(theme()) + 1) % themes.length];
    store.set("retold-theme", next);
    setTheme(next);
    by("toast").textContent = `Theme: ${next}`;
    clearTimeout(sayTimer);
    sayTimer = setTimeout(() => { by("toast").textContent = ""; }, 1800);
  });

  // keys: from appearance to appearance
  const told = [...document.querySelectorAll(".told")];
  const go = (one) => {
    if (!one) return;
    one.focus({ preventScroll: true });
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    one.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  };
  const step = (by_) => {
    const at = told.indexOf(document.activeElement.closest(".told"));
    go(told[at < 0 ? (by_ > 0 ? 0 : told.length - 1) : Math.min(Math.max(at + by_, 0), told.length - 1)]);
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
  });
  document.addEventListener("click", (event) => {
    const dot = event.target.closest("a.dot");
    if (!dot) return;
    event.preventDefault();
    go(by(dot.getAttribute("href").slice(1)));
  });
})();
