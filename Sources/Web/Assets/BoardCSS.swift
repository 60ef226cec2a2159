/// The board's style: one column on a telephone, twelve on a wall; light and dark.
enum BoardCSS {
    static let text = #"""
        :root {
          color-scheme: light;
          --paper: #eef1f4; --card: #ffffff; --ink: #14202b; --muted: #56646f; --line: #dbe2e8; --track: #e6ebef;
          --brass: #9a6208; --brass-fill: #d79a2b; --teal: #0b7077; --teal-fill: #2a9aa0; --green: #1c7a4c;
          --amber: #8f5a00; --amber-fill: #e9a31a; --red: #b3261e; --red-fill: #d8433a; --shadow: 0 1px 2px #14202b14;
          --c1: #b9781b; --c2: #2a9aa0; --c3: #5d7fc7; --c4: #8d9aa6;
        }
        @media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) {
          color-scheme: dark;
          --paper: #0c1116; --card: #151c23; --ink: #e9eef2; --muted: #98a6b2; --line: #263039; --track: #222c35;
          --brass: #efbb5c; --brass-fill: #d79a2b; --teal: #62cdd2; --teal-fill: #2f9ea4; --green: #63cf98;
          --amber: #f3bd4f; --amber-fill: #e0a02a; --red: #ff8a80; --red-fill: #dc4c42; --shadow: none;
          --c1: #d79a2b; --c2: #2f9ea4; --c3: #6f8fd8; --c4: #74828e;
        } }
        :root[data-theme="dark"] {
          color-scheme: dark;
          --paper: #0c1116; --card: #151c23; --ink: #e9eef2; --muted: #98a6b2; --line: #263039; --track: #222c35;
          --brass: #efbb5c; --brass-fill: #d79a2b; --teal: #62cdd2; --teal-fill: #2f9ea4; --green: #63cf98;
          --amber: #f3bd4f; --amber-fill: #e0a02a; --red: #ff8a80; --red-fill: #dc4c42; --shadow: none;
          --c1: #d79a2b; --c2: #2f9ea4; --c3: #6f8fd8; --c4: #74828e;
        }
        * { box-sizing: border-box; }
        [hidden] { display: none !important; }
        html { font: clamp(15px, .52vw + 9.2px, 30px)/1.4 system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; background: var(--paper); color: var(--ink); font-variant-numeric: tabular-nums; }
        body { margin: 0 auto; max-width: 130rem; padding: 1rem clamp(.75rem, 2vw, 2.2rem) 2rem; }
        h1, h2, p, dl, dd, ol, ul, figure { margin: 0; padding: 0; }
        ol, ul { list-style: none; }
        h1 { font-size: 1.35rem; letter-spacing: -.01em; }
        h2 { font-size: .95rem; font-weight: 600; color: var(--muted); }
        .sub { font-size: .85rem; font-weight: 400; color: var(--muted); }
        .big { font-size: 2.5rem; line-height: 1.1; font-weight: 650; letter-spacing: -.02em; color: var(--ink); }
        .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: .4rem; z-index: 2; background: var(--card); padding: .4rem .8rem; }
        :focus-visible { outline: 3px solid var(--teal-fill); outline-offset: 2px; border-radius: .3rem; }
        main:focus { outline: none; }

        header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5rem 1.5rem; margin-bottom: .9rem; }
        .brand, nav, .clock { display: flex; align-items: center; gap: .6rem; }
        .bell { width: 1.7rem; fill: var(--brass-fill); }
        .clock { color: var(--muted); } .clock time { font-size: 1.6rem; font-weight: 650; color: var(--ink); letter-spacing: -.01em; }
        .pill { font-size: .82rem; padding: .12rem .7rem; border-radius: 1rem; border: 1px solid var(--line); color: var(--muted); white-space: nowrap; }
        .pill::before { content: ""; display: inline-block; width: .5rem; height: .5rem; border-radius: 50%; margin-right: .45rem; background: var(--muted); }
        .pill[data-state="live"]::before { background: #2fa76c; }
        .pill[data-state="lost"] { color: #fff; background: var(--red-fill); border-color: transparent; } .pill[data-state="lost"]::before { background: #fff; }
        .pill.quiet::before { display: none; } .pill.quiet { color: var(--brass); border-color: currentColor; font-weight: 650; }
        .languages { display: flex; border: 1px solid var(--line); border-radius: .5rem; overflow: hidden; }
        .languages a { padding: .22rem .55rem; font-size: .85rem; color: var(--muted); text-decoration: none; }
        .languages a[aria-current] { background: var(--ink); color: var(--paper); font-weight: 650; }
        button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .3rem .7rem; cursor: pointer; }
        #theme { padding: .25rem .35rem; line-height: 0; } #theme svg { width: 1.3rem; height: 1.3rem; }
        .notice { background: var(--amber-fill); color: #221600; padding: .5rem 1rem; border-radius: .6rem; margin-bottom: .8rem; }

        main { display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); gap: .8rem; }
        .card { background: var(--card); border: 1px solid var(--line); border-radius: .8rem; padding: .9rem 1.1rem; box-shadow: var(--shadow); }
        .is-lost main { opacity: .55; filter: saturate(.4); }
        .line { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem 1rem; }

        .promise { grid-column: span 12; }
        .promise .big { font-size: 1.9rem; }
        .meter { height: 1.1rem; background: var(--track); border-radius: .55rem; overflow: hidden; margin-top: .5rem; }
        #meter-bar { display: block; height: 100%; width: 0; min-width: 0; background: var(--teal-fill); border-radius: .55rem; transition: width .8s linear, background-color .8s; }
        .ticks { display: flex; justify-content: space-between; font-size: .75rem; color: var(--muted); }
        .promise[data-level="warning"] #meter-bar { background: var(--amber-fill); } .promise[data-level="warning"] #promise-left { color: var(--amber); font-weight: 650; }
        .promise[data-level="late"] { border-color: var(--red-fill); } .promise[data-level="late"] #meter-bar { background: var(--red-fill); } .promise[data-level="late"] #promise-left { color: var(--red); font-weight: 650; }
        .badge { background: var(--red-fill); color: #fff; border-radius: 1rem; padding: .05rem .7rem; font-weight: 600; margin-left: auto; }

        .tiles { grid-column: span 12; display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); gap: .8rem; }
        .tile.brass .big { color: var(--brass); } .tile.green .big { color: var(--green); }
        .queue, .line-card, .rhythm { grid-column: span 4; }
        .bars { margin: .7rem 0 .9rem; display: grid; gap: .45rem; }
        .bars li { display: grid; grid-template-columns: 10.4rem 1fr minmax(3rem, auto); align-items: center; gap: .7rem; }
        .bars b { flex: none; width: 1.4rem; height: 1.4rem; line-height: 1.4rem; text-align: center; border-radius: .4rem; background: var(--track); font-size: .85rem; }
        .bars .name { display: flex; align-items: center; gap: .55rem; white-space: nowrap; line-height: 1.15; } .bars small { display: block; font-size: .78rem; color: var(--muted); }
        .bars .track { height: .8rem; background: var(--track); border-radius: .4rem; overflow: hidden; }
        .bars i { display: block; height: 100%; width: 0; border-radius: .4rem; background: var(--c1); transition: width .6s; }
        .bars li:nth-child(2) i { background: var(--c2); } .bars li:nth-child(3) i { background: var(--c3); } .bars li:nth-child(4) i { background: var(--c4); }
        .bars .number { text-align: right; font-weight: 650; font-size: 1.15rem; }
        .row, .three, .crm { display: flex; gap: .4rem 1.6rem; flex-wrap: wrap; }
        .row { border-top: 1px solid var(--line); padding-top: .6rem; }
        dt { font-size: .85rem; color: var(--muted); }
        .row dd { font-size: 1.2rem; font-weight: 650; }
        .three { margin: .4rem 0 .9rem; display: grid; grid-template-columns: repeat(3, 1fr); }
        .three > div { border-left: .25rem solid var(--c3); padding-left: .7rem; } .three .talking { border-color: var(--teal-fill); } .three .after { border-color: var(--brass-fill); }
        .second { border-top: 1px solid var(--line); padding-top: .6rem; }
        .stack { display: flex; height: .9rem; border-radius: .45rem; overflow: hidden; background: var(--track); margin: .5rem 0; gap: 2px; }
        .stack i { display: block; min-width: 3px; transition: flex-grow .6s; }
        .legend { display: flex; flex-wrap: wrap; gap: .15rem 1.1rem; font-size: .92rem; }
        .legend b { font-weight: 650; } .legend i { display: inline-block; width: .65rem; height: .65rem; border-radius: .2rem; margin-right: .4rem; }
        .s-ready { background: #35a56f; } .s-reserved { background: #8fb84a; } .s-ringing { background: var(--c3); } .s-talking { background: var(--teal-fill); }
        .s-after_call { background: var(--brass-fill); } .s-break { background: #a9719a; } .s-offline { background: var(--c4); }
        .rhythm { display: flex; flex-direction: column; } .rhythm figure { flex: 1; display: flex; flex-direction: column; margin-top: .55rem; } figcaption { font-size: .92rem; } .rhythm .sub { white-space: nowrap; }
        .key { display: inline-block; width: .9rem; height: .25rem; border-radius: .2rem; vertical-align: middle; margin-right: .45rem; background: var(--brass-fill); } .key.teal { background: var(--teal-fill); }
        .curve { display: block; width: 100%; flex: 1 1 4.3rem; height: 4.3rem; min-height: 4.3rem; margin-top: .2rem; border-bottom: 1px solid var(--line); overflow: visible; }
        .curve .edge { fill: none; stroke: var(--brass-fill); stroke-width: 2; vector-effect: non-scaling-stroke; stroke-linejoin: round; } .curve .area { fill: var(--brass-fill); opacity: .18; }
        .curve.teal .edge { stroke: var(--teal-fill); } .curve.teal .area { fill: var(--teal-fill); }
        .rhythm #rhythm-empty { white-space: normal; }

        .shops { grid-column: span 12; overflow-x: auto; }
        .shops .line { justify-content: space-between; margin-bottom: .5rem; }
        .crm > div { display: flex; gap: .4rem; align-items: baseline; } .crm dd { font-weight: 650; } .crm .good dd { color: var(--green); } .crm .bad dd, .crm .bad dt { color: var(--red); }
        table { border-collapse: collapse; width: 100%; }
        th { font-size: .85rem; font-weight: 600; color: var(--muted); text-align: right; padding: .2rem .6rem; vertical-align: bottom; }
        th::first-letter { text-transform: uppercase; }
        td { text-align: right; padding: .45rem .6rem; border-top: 1px solid var(--line); white-space: nowrap; font-size: 1.05rem; }
        th:first-child, td:first-child { text-align: left; padding-left: 0; } td:first-child { font-weight: 650; white-space: normal; } th:last-child, td:last-child { padding-right: 0; }
        td.sums span { display: block; } td.sums small { color: var(--muted); } td.confirmed { color: var(--green); font-weight: 650; } td.bad { color: var(--red); font-weight: 650; }

        .signin { max-width: 24rem; margin: 10vh auto; display: grid; gap: .4rem; } .signin h2 { font-size: 1.3rem; color: var(--ink); }
        .signin input { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--muted); border-radius: .5rem; padding: .5rem .7rem; }
        .signin button { background: var(--teal); color: var(--card); border: 0; padding: .6rem; font-weight: 650; margin-top: .4rem; } .problem { color: var(--red); min-height: 1.4em; }

        @media (max-width: 1100px) { .queue, .line-card { grid-column: span 6; } .rhythm { grid-column: span 12; } }
        @media (max-width: 760px) {
          .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); } .tile:first-child { grid-column: span 2; }
          .queue, .line-card { grid-column: span 12; } .big { font-size: 2rem; } .promise .big { font-size: 1.6rem; }
          .promise h2, .promise .badge { width: 100%; margin: 0; } .promise .badge { width: auto; }
          .clock { order: 3; width: 100%; } .clock time { font-size: 1.3rem; }
          thead { display: none; } table, tbody, tr, td { display: block; }
          tr { border-top: 1px solid var(--line); padding: .5rem 0; display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.2rem; } td { border: 0; padding: .12rem 0; display: flex; justify-content: space-between; gap: .6rem; font-size: 1rem; text-align: right; }
          td::before { content: attr(data-label); color: var(--muted); font-weight: 400; font-size: .85rem; text-align: left; white-space: normal; } td:first-child, td.sums { grid-column: span 2; } td:first-child::before { content: none; }
        }
        @media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
        """#
}
