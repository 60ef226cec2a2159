/// The board's script: reads the event stream, fills the page in as text, and says when the connection is lost.
enum BoardJS {
    static let text = #"""
        "use strict";
        (() => {
          const root = document.documentElement, body = document.body;
          const byId = (id) => document.getElementById(id);
          const words = JSON.parse(body.dataset.words), isOpen = body.dataset.open === "1", lang = root.lang;
          const locale = { en: "en-GB", ru: "ru-RU", uk: "uk-UA" }[lang];
          const whole = new Intl.NumberFormat(locale), tenth = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
          const percent = new Intl.NumberFormat(locale, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
          const share = (value) => value === undefined || value === null ? "–" : percent.format(value);
          const day = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "long", timeZone: "UTC" });
          const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23", timeZone: "UTC" });
          const shipped = ["ready", "reserved", "ringing", "talking", "after_call", "break", "offline"];
          const stateWords = { ready: words.stateReady, reserved: words.stateReserved, ringing: words.stateRinging, talking: words.stateTalking, after_call: words.stateAfterCall, break: words.stateBreak, offline: words.stateOffline };
          const tokenKey = "perezvon.token", themeKey = "perezvon.theme";

          const stored = (store, key, value) => {  // Storage may be forbidden: then nothing is remembered.
            try {
              if (value === undefined) return store.getItem(key);
              if (value === null) store.removeItem(key); else store.setItem(key, value);
            } catch { return null; }
          };
          let token = stored(sessionStorage, tokenKey);
          if (!root.dataset.pinned && stored(localStorage, themeKey)) root.dataset.theme = stored(localStorage, themeKey);
          byId("theme").addEventListener("click", () => {
            const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
            root.dataset.theme = isDark ? "light" : "dark";
            stored(localStorage, themeKey, root.dataset.theme);
          });

          const put = (element, text) => { if (element.textContent !== text) element.textContent = text; };
          const make = (name, className, text) => {
            const element = document.createElement(name);
            if (className) element.className = className;
            if (text !== undefined) element.textContent = text;
            return element;
          };
          const status = (state) => {
            byId("status").dataset.state = state;
            put(byId("status"), words[state]);
            body.classList.toggle("is-lost", state === "lost");
          };
          const notice = (text) => { byId("notice").hidden = !text; put(byId("notice"), text || ""); };

          // Rates of the last buckets; one lasts ten seconds, or a second of ours where time is compressed.
          const history = { last: null, orders: [], dials: [], span: 0 };
          const limit = 120;
          function remember(board) {
            const bucket = Math.max(10000, board.speed * 1000), last = history.last;
            if (!last || board.received < last.received || board.attempts < last.attempts || board.at_ms < last.at_ms) {
              history.last = board; history.orders = []; history.dials = []; history.span = 0;
              return;
            }
            const elapsed = board.at_ms - last.at_ms;
            if (elapsed < bucket) return;
            history.orders.push((board.received - last.received) * 60000 / elapsed);
            history.dials.push((board.attempts - last.attempts) * 60000 / elapsed);
            if (history.orders.length > limit) { history.orders.shift(); history.dials.shift(); }
            history.span = Math.min(history.span + elapsed, elapsed * limit);
            history.last = board;
          }
          function curve(id, peakId, values) {
            const svg = byId(id), top = Math.max(1, ...values), smooth = values.map((value, index) => {
              const near = values.slice(Math.max(0, index - 1), index + 2);
              return near.reduce((sum, other) => sum + other, 0) / near.length;
            });
            const point = (value, index) => `${(240 * index / Math.max(1, values.length - 1)).toFixed(1)},${(46 - 43 * value / top).toFixed(1)}`;
            const edge = values.length > 1 ? "M" + smooth.map(point).join("L") : "";
            svg.querySelector(".edge").setAttribute("d", edge);
            svg.querySelector(".area").setAttribute("d", edge && edge + "L240,48L0,48Z");
            put(byId(peakId), values.length > 1 ? `· ${words.peak} ${rate(Math.max(...values))}` : "");
          }
          const rate = (value) => (value < 10 ? tenth : whole).format(value);
          function span(milliseconds) {
            const minutes = Math.max(1, Math.round(milliseconds / 60000));
            const unit = minutes < 120 ? "minute" : "hour";
            return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short" }).format(unit === "hour" ? Math.round(minutes / 60) : minutes);
          }

          function show(board) {
            remember(board);
            byId("clock").hidden = false;
            put(byId("date"), day.format(board.local_ms));
            put(byId("time"), clock.format(board.local_ms));
            put(byId("zone"), board.zone);
            byId("speed").hidden = board.speed === 1;
            put(byId("speed"), "×" + tenth.format(board.speed));
            const orders = history.orders.at(-1), dials = history.dials.at(-1);
            for (const element of document.querySelectorAll("[data-value]")) {
              const name = element.dataset.value;
              const value = name === "orders-rate" ? orders : name === "dials-rate" ? dials : board[name];
              put(element, value === undefined ? "–" : name.endsWith("-rate") ? rate(value) : whole.format(value));
            }
            for (const element of document.querySelectorAll("[data-share]")) put(element, share(board[element.dataset.share]));
            showPromise(board);
            const most = Math.max(1, ...board.ready);
            [...byId("classes").children].forEach((item, index) => {
              item.querySelector("i").style.width = 100 * board.ready[index] / most + "%";
              put(item.querySelector(".number"), whole.format(board.ready[index]));
            });
            showOperators(board.operators);
            curve("orders-curve", "orders-peak", history.orders);
            curve("dials-curve", "dials-peak", history.dials);
            byId("rhythm-empty").hidden = history.orders.length > 1;
            put(byId("rhythm-span"), history.orders.length > 1 ? `· ${words.lastTime} ${span(history.span)}` : "");
            byId("dead").classList.toggle("bad", board.dead > 0);
            showShops(board.shops);
          }

          function showPromise(board) {
            const gauge = board.gauge;
            byId("promise").dataset.level = gauge ? gauge.level : "none";
            put(byId("promise-text"), gauge ? `${words.waits} ${gauge.waited}` : words.noneWaiting);
            put(byId("promise-left"), gauge ? `${gauge.is_late ? words.late : words.dialWithin} ${gauge.left}` : "");
            byId("promise-late").hidden = !board.overdue;
            put(byId("promise-late"), `${whole.format(board.overdue)} ${words.lateOrders}`);
            byId("meter-bar").style.width = (gauge ? 100 * gauge.used : 0) + "%";
            byId("meter").setAttribute("aria-valuenow", gauge ? (15 * gauge.used).toFixed(1) : "0");
            byId("meter").setAttribute("aria-valuetext", `${byId("promise-text").textContent} ${byId("promise-left").textContent}`);
          }

          function showOperators(counts) {
            const states = shipped.filter((state) => counts[state]);
            const present = states.filter((state) => state !== "offline");
            put(byId("operators-count"), present.length ? "· " + whole.format(present.reduce((sum, state) => sum + counts[state], 0)) : "· " + words.noOperators);
            byId("operators-bar").replaceChildren(...present.map((state) => {
              const part = make("i", "s-" + state);
              part.style.flexGrow = counts[state];
              return part;
            }));
            byId("operators").replaceChildren(...states.map((state) => {
              const item = make("li");
              item.append(make("i", "s-" + state), stateWords[state] + " ", make("b", "", whole.format(counts[state])));
              return item;
            }));
          }

          function showShops(shops) {
            const money = (sum) => whole.format(Math.round(sum.value));
            byId("shops").replaceChildren(...shops.map((shop) => {
              const row = make("tr");
              const cell = (label, text, className) => {
                const cell = make("td", className, text);
                cell.dataset.label = label;
                row.append(cell);
                return cell;
              };
              const sums = (label, list) => {
                const target = cell(label, undefined, "sums"), box = make("div");
                for (const sum of list) {
                  const line = make("span", "", money(sum) + " ");
                  line.append(make("small", "", sum.currency));
                  box.append(line);
                }
                if (!list.length) box.append("–");
                target.append(box);
              };
              cell(words.shop, shop.name || shop.id);
              cell(words.ordersIn, whole.format(shop.received));
              cell(words.duplicates, whole.format(shop.duplicates));
              cell(words.fakes, whole.format(shop.fakes));
              cell(words.contactRate, share(shop.contact_rate));
              cell(words.confirmed, whole.format(shop.confirmed), "confirmed");
              cell(words.confirmedShare, share(shop.confirmed_share));
              sums(words.sum, shop.sums);
              sums(words.average, shop.averages);
              cell(words.ready, whole.format(shop.ready.reduce((sum, count) => sum + count, 0)));
              cell(words.lateOrders, whole.format(shop.overdue), shop.overdue ? "bad" : "");
              return row;
            }));
          }

          // The stream is read by fetch, not by EventSource, which can't send who is signed in.
          async function watch() {
            const abort = new AbortController();
            let guard;
            const alive = () => { clearTimeout(guard); guard = setTimeout(() => abort.abort(), 15000); };
            try {
              alive();
              const headers = token ? { Authorization: "Bearer " + token } : {};
              const response = await fetch("/board/events?lang=" + lang, { headers, signal: abort.signal, cache: "no-store" });
              if (response.status === 401 || response.status === 403) return response.status === 401 ? "unknown" : "forbidden";
              if (!response.ok) return "lost";
              const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
              let rest = "";
              for (;;) {
                const { value, done } = await reader.read();
                if (done) return "lost";
                alive();
                const parts = (rest + value).split("\n\n");
                rest = parts.pop();
                for (const part of parts) take(part);
              }
            } catch { return "lost"; } finally { clearTimeout(guard); }
          }
          function take(text) {
            let name = "message", data = "";
            for (const line of text.split("\n")) {
              if (line.startsWith("event: ")) name = line.slice(7);
              if (line.startsWith("data: ")) data += line.slice(6);
            }
            if (name === "problem") notice(words.unreadable);
            if (name !== "board") return;
            notice("");
            status("live");
            pause = 1000;
            show(JSON.parse(data));
          }
          let pause = 1000;
          async function stay() {
            for (;;) {
              const end = await watch();
              if (end !== "lost") return askWho(end === "forbidden" ? words.notAllowed : "");
              status("lost");
              await new Promise((resume) => setTimeout(resume, pause));
              pause = Math.min(pause * 1.6, 10000);
            }
          }

          function askWho(problem) {
            token = null;
            stored(sessionStorage, tokenKey, null);
            byId("status").hidden = true;
            byId("figures").hidden = true;
            byId("clock").hidden = true;
            byId("leave").hidden = true;
            byId("signin").hidden = false;
            put(byId("signin-problem"), problem);
            byId("login").focus();
          }
          function begin() {
            byId("status").hidden = false;
            byId("figures").hidden = false;
            byId("signin").hidden = true;
            byId("leave").hidden = !token;
            status("connecting");
            stay();
          }
          byId("leave").addEventListener("click", () => {
            const headers = { Authorization: "Bearer " + token };
            const leave = () => { stored(sessionStorage, tokenKey, null); location.reload(); };
            fetch("/v1/sessions/current", { method: "DELETE", headers }).then(leave, leave);
          });
          byId("signin").addEventListener("submit", async (event) => {
            event.preventDefault();
            const login = byId("login").value, password = byId("password").value;
            try {
              const response = await fetch("/v1/sessions", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ login, password }) });
              if (!response.ok) return put(byId("signin-problem"), response.status < 500 ? words.wrongSignIn : words.lost);
              token = (await response.json()).token;
            } catch { return put(byId("signin-problem"), words.lost); }
            byId("password").value = "";
            stored(sessionStorage, tokenKey, token);
            begin();
          });
          if (isOpen || token) begin(); else askWho("");
        })();
        """#
}
