/// The board's page: a mustache template. What changes is filled in by the script, as text.
enum BoardHTML {
    static let text = #"""
        <!doctype html>
        <html lang="{{lang}}"{{#theme}} data-theme="{{theme}}" data-pinned="1"{{/theme}}>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Perezvon · {{w.title}}</title>
        <meta name="description" content="{{w.description}}">
        <link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Cpath fill='%23b9781b' d='M12 2a2 2 0 0 0-2 2v.3A6 6 0 0 0 6 10c0 5-2 6.5-2.5 8h17C20 16.5 18 15 18 10a6 6 0 0 0-4-5.7V4a2 2 0 0 0-2-2zM9.5 19.5a2.5 2.5 0 0 0 5 0z'/%3E%3C/svg%3E">
        <link rel="stylesheet" href="/assets/board.css">
        <script src="/assets/board.js" defer></script>
        </head>
        <body data-open="{{#isOpen}}1{{/isOpen}}" data-words="{{wordsJSON}}">
        <a class="skip" href="#figures">{{w.skip}}</a>
        <header>
        <div class="brand">
        <svg class="bell" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2a2 2 0 0 0-2 2v.3A6 6 0 0 0 6 10c0 5-2 6.5-2.5 8h17C20 16.5 18 15 18 10a6 6 0 0 0-4-5.7V4a2 2 0 0 0-2-2z"/><path d="M9.5 19.5a2.5 2.5 0 0 0 5 0z"/></svg>
        <h1>Perezvon</h1>
        <p id="status" class="pill" data-state="connecting" role="status">{{w.connecting}}</p>
        </div>
        <p class="clock" id="clock" hidden><span id="date">&nbsp;</span> <time id="time">––:––:––</time> <span id="zone"></span> <span id="speed" class="pill quiet" title="{{w.speed}}" hidden></span></p>
        <nav>
        <span class="languages" role="group" aria-label="{{w.language}}">{{#languages}}<a href="?lang={{code}}{{#theme}}&amp;theme={{theme}}{{/theme}}" hreflang="{{code}}" lang="{{code}}"{{#isCurrent}} aria-current="true"{{/isCurrent}}>{{name}}</a>{{/languages}}</span>
        <button id="theme" type="button" title="{{w.theme}}" aria-label="{{w.theme}}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M12 3a9 9 0 0 0 0 18z" fill="currentColor"/></svg></button>
        <button id="leave" type="button" hidden>{{w.signOut}}</button>
        </nav>
        </header>
        <noscript><p class="notice">{{w.noScript}}</p></noscript>
        <p id="notice" class="notice" role="alert" hidden></p>
        <form id="signin" class="card signin" hidden>
        <h2>{{w.signIn}}</h2>
        <p>{{w.signInWhy}}</p>
        <label for="login">{{w.login}}</label><input id="login" name="login" autocomplete="username" required>
        <label for="password">{{w.password}}</label><input id="password" name="password" type="password" autocomplete="current-password" required>
        <p id="signin-problem" class="problem" role="alert"></p>
        <button type="submit">{{w.enter}}</button>
        </form>
        <main id="figures" tabindex="-1">
        <section class="card promise" id="promise" data-level="none" aria-labelledby="promise-title">
        <div class="line"><h2 id="promise-title">{{w.oldestNew}}</h2><p id="promise-text" class="big">–</p><p id="promise-left"></p><p id="promise-late" class="badge" hidden></p></div>
        <div class="meter" role="meter" id="meter" aria-label="{{w.window}}" aria-valuemin="0" aria-valuemax="15" aria-valuenow="0"><span id="meter-bar"></span></div>
        <div class="ticks" aria-hidden="true"><span>0</span><span>5</span><span>10</span><span>15</span></div>
        </section>
        <section class="tiles" aria-label="{{w.description}}">
        <div class="card tile brass"><h2>{{w.ordersIn}}</h2><p class="big" data-value="received">–</p><p class="sub"><span data-value="orders-rate">–</span> {{w.perMinute}}</p></div>
        <div class="card tile"><h2>{{w.duplicates}}</h2><p class="big" data-value="duplicates">–</p><p class="sub" data-share="duplicate_share">–</p></div>
        <div class="card tile"><h2>{{w.fakes}}</h2><p class="big" data-value="fakes">–</p><p class="sub" data-share="fake_share">–</p></div>
        <div class="card tile"><h2>{{w.contactRate}}</h2><p class="big" data-share="contact_rate">–</p><p class="sub">{{w.attempts}} <span data-value="attempts">–</span></p></div>
        <div class="card tile green"><h2>{{w.confirmed}}</h2><p class="big" data-value="confirmed">–</p><p class="sub">{{w.confirmedShare}} <span data-share="confirmed_share">–</span></p></div>
        </section>
        <section class="card queue" aria-labelledby="queue-title">
        <h2 id="queue-title">{{w.queue}}</h2><p class="sub">{{w.classes}}</p>
        <ol id="classes" class="bars">
        <li><span class="name"><b>1</b><span>{{w.classNew}}</span></span><span class="track"><i></i></span><span class="number">–</span></li>
        <li><span class="name"><b>2</b><span>{{w.classOnce}}</span></span><span class="track"><i></i></span><span class="number">–</span></li>
        <li><span class="name"><b>3</b><span>{{w.classCallback}} <small>{{w.orTwo}}</small></span></span><span class="track"><i></i></span><span class="number">–</span></li>
        <li><span class="name"><b>4</b><span>{{w.classRedial}} <small>{{w.orMore}}</small></span></span><span class="track"><i></i></span><span class="number">–</span></li>
        </ol>
        <dl class="row"><div><dt>{{w.delayed}}</dt><dd data-value="delayed">–</dd></div><div><dt>{{w.outsideWindow}}</dt><dd data-value="outside_window">–</dd></div><div><dt>{{w.offered}}</dt><dd data-value="offered">–</dd></div></dl>
        </section>
        <section class="card line-card" aria-labelledby="line-title">
        <h2 id="line-title">{{w.onLine}}</h2>
        <dl class="three"><div class="dialling"><dt>{{w.dialling}}</dt><dd class="big" data-value="dialling">–</dd></div><div class="talking"><dt>{{w.talking}}</dt><dd class="big" data-value="talking">–</dd></div><div class="after"><dt>{{w.afterCall}}</dt><dd class="big" data-value="after_call">–</dd></div></dl>
        <h2 class="second" id="operators-title">{{w.operators}} <span id="operators-count" class="sub"></span></h2>
        <div id="operators-bar" class="stack" aria-hidden="true"></div>
        <ul id="operators" class="legend" aria-labelledby="operators-title"></ul>
        </section>
        <section class="card rhythm" aria-labelledby="rhythm-title">
        <h2 id="rhythm-title">{{w.rhythm}} <span class="sub" id="rhythm-span"></span></h2>
        <figure><figcaption><span class="key brass"></span>{{w.ordersIn}} <b data-value="orders-rate">–</b> {{w.perMinute}} <span class="sub" id="orders-peak"></span></figcaption><svg id="orders-curve" class="curve brass" viewBox="0 0 240 48" preserveAspectRatio="none" aria-hidden="true"><path class="area"/><path class="edge"/></svg></figure>
        <figure><figcaption><span class="key teal"></span>{{w.dials}} <b data-value="dials-rate">–</b> {{w.perMinute}} <span class="sub" id="dials-peak"></span></figcaption><svg id="dials-curve" class="curve teal" viewBox="0 0 240 48" preserveAspectRatio="none" aria-hidden="true"><path class="area"/><path class="edge"/></svg></figure>
        <p class="sub" id="rhythm-empty">{{w.history}}</p>
        </section>
        <section class="card shops" aria-labelledby="shops-title">
        <div class="line"><h2 id="shops-title">{{w.shops}}</h2><dl class="crm"><div><dt>{{w.crm}}</dt></div><div class="good"><dt>{{w.delivered}}</dt><dd data-value="delivered">–</dd></div><div><dt>{{w.undelivered}}</dt><dd data-value="undelivered">–</dd></div><div id="dead"><dt>{{w.dead}}</dt><dd data-value="dead">–</dd></div></dl></div>
        <table><caption class="hidden">{{w.shops}}</caption><thead><tr><th scope="col">{{w.shop}}</th><th scope="col">{{w.ordersIn}}</th><th scope="col">{{w.duplicates}}</th><th scope="col">{{w.fakes}}</th><th scope="col">{{w.contactRate}}</th><th scope="col">{{w.confirmed}}</th><th scope="col">{{w.confirmedShare}}</th><th scope="col">{{w.sum}}</th><th scope="col">{{w.average}}</th><th scope="col">{{w.ready}}</th><th scope="col">{{w.lateOrders}}</th></tr></thead><tbody id="shops"></tbody></table>
        </section>
        </main>
        </body>
        </html>
        """#
}
