// Only in the preview: reloads the page when there is a newer one, and shows what is wrong in the data.
"use strict";
(() => {
  const language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
  const words = {
    zh: { stays: "数据有误，页面保持上一次的样子", shown: "页面已是保存后的样子；改好这些错误才能发布", close: "关闭" },
    en: {
      stays: "The data have errors; the page stays as it was",
      shown: "The page is as saved; these errors stop publishing",
      close: "Close",
    },
  }[language];
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = "/__preview/preview.css";
  document.head.append(style);
  let panel = null;

  function element(tag, text, ...inner) {
    const made = document.createElement(tag);
    made.textContent = text;
    made.append(...inner);
    return made;
  }

  async function showProblems() {
    const { stays, problems } = await (await fetch("/__preview/problems")).json();
    panel?.remove();
    panel = null;
    if (!problems.length) return;
    const close = element("button", words.close);
    close.type = "button";
    close.addEventListener("click", () => panel.remove());
    const list = element("ul", "", ...problems.map((one) => {
      const [message, hint] = one[language];
      return element("li", "", element("code", one.place), element("strong", `${one.code} ${message}`), element("span", hint));
    }));
    panel = element("section", "", element("h2", stays ? words.stays : words.shown), close, list);
    panel.id = "preview-problems";
    panel.setAttribute("role", "alert");
    document.body.append(panel);
  }

  async function follow(shown) {
    let seen = "";
    for (;;) {
      try {
        const version = await (await fetch(`/__preview/version?after=${seen}`)).text();
        if (version !== seen) {
          if (version.split(".")[0] !== shown) {
            location.reload(); // the browser keeps the scroll position
            return;
          }
          seen = version;
          await showProblems();
        }
      } catch {
        await new Promise((wait) => setTimeout(wait, 1000));
      }
    }
  }
  follow(document.currentScript.dataset.shown);
})();
