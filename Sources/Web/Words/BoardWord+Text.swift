/// English, Russian, Ukrainian.
extension BoardWord {
    var text: (String, String, String) {
        switch self {
        case .title: ("Live board", "Табло", "Табло")
        case .description: ("The call center now", "Колл-центр сейчас", "Кол-центр зараз")
        case .skip: ("To the figures", "К показателям", "До показників")
        case .connecting: ("Connecting…", "Соединение…", "З’єднання…")
        case .live: ("Live", "На связи", "На зв’язку")
        case .lost:
            (
                "Connection lost, trying again…",
                "Связь потеряна, восстанавливаем…",
                "Зв’язок втрачено, відновлюємо…"
            )
        case .theme: ("Light or dark", "Светлая или тёмная", "Світла чи темна")
        case .language: ("Language", "Язык", "Мова")
        case .speed: ("Time is compressed", "Время ускорено", "Час прискорено")
        case .signIn: ("Sign in", "Вход", "Вхід")
        case .signInWhy: ("The board is for supervisors.", "Табло — для супервизоров.", "Табло — для супервізорів.")
        case .login: ("Login", "Логин", "Логін")
        case .password: ("Password", "Пароль", "Пароль")
        case .enter: ("Sign in", "Войти", "Увійти")
        case .wrongSignIn: ("Wrong login or password.", "Неверный логин или пароль.", "Хибний логін або пароль.")
        case .notAllowed:
            (
                "This sign-in may not see the board. Ask for a supervisor’s.",
                "С этой учётной записью табло не видно. Нужна запись супервизора.",
                "Цей обліковий запис не бачить табло. Потрібен запис супервізора."
            )
        case .signOut: ("Sign out", "Выйти", "Вийти")
        case .ordersIn: ("Orders in", "Заказы", "Замовлення")
        case .duplicates: ("Duplicates", "Дубли", "Дублі")
        case .fakes: ("Fakes", "Фейки", "Фейки")
        case .dialled: ("Dialled", "Набрано", "Набрано")
        case .contacted: ("Contacted", "Дозвон", "Додзвін")
        case .contactRate: ("Contact rate", "Доля дозвона", "Частка додзвону")
        case .confirmed: ("Confirmed", "Подтверждено", "Підтверджено")
        case .confirmedShare: ("Of contacts", "Из контактов", "З контактів")
        case .attempts: ("Attempts", "Попытки", "Спроби")
        case .sum: ("Sum", "Сумма", "Сума")
        case .average: ("Average", "Средний чек", "Середній чек")
        case .perMinute: ("a minute", "в минуту", "за хвилину")
        case .dials: ("Dials", "Наборы", "Набори")
        case .rhythm: ("Rhythm", "Ритм", "Ритм")
        case .peak: ("peak", "пик", "пік")
        case .lastTime: ("last", "за", "за")
        case .history:
            (
                "The curve grows while the page is open.",
                "Кривая растёт, пока открыта страница.",
                "Крива росте, поки відкрита сторінка."
            )
        case .oldestNew: ("Oldest new order", "Старейший новый заказ", "Найстаріше нове замовлення")
        case .waits: ("waits", "ждёт", "чекає")
        case .dialWithin: ("to dial within", "набрать за", "набрати за")
        case .late: ("late by", "опоздание", "запізнення")
        case .noneWaiting: ("none waits", "никто не ждёт", "ніхто не чекає")
        case .lateOrders: ("past the deadline", "просрочено", "прострочено")
        case .window: ("First dial within 15 minutes", "Первый набор за 15 минут", "Перший набір за 15 хвилин")
        case .queue: ("Queue", "Очередь", "Черга")
        case .classes:
            (
                "Ready to be dialled, by priority",
                "Готовы к набору, по приоритету",
                "Готові до набору, за пріоритетом"
            )
        case .classNew: ("new", "новые", "нові")
        case .classOnce: ("one attempt", "одна попытка", "одна спроба")
        case .classCallback: ("callbacks", "перезвоны", "передзвони")
        case .classRedial: ("redials", "повторы", "повтори")
        case .orTwo: ("or two attempts", "или две попытки", "або дві спроби")
        case .orMore: ("or more attempts", "или больше попыток", "або більше спроб")
        case .delayed: ("later", "позже", "пізніше")
        case .outsideWindow: ("night there", "у них ночь", "у них ніч")
        case .offered: ("offered", "предложены", "запропоновані")
        case .onLine: ("On the line", "На линии", "На лінії")
        case .dialling: ("Dialling", "Набор", "Набір")
        case .talking: ("Talking", "Разговор", "Розмова")
        case .afterCall: ("After call", "После звонка", "Після дзвінка")
        case .operators: ("Operators", "Операторы", "Оператори")
        case .stateOffline: ("offline", "не в сети", "не в мережі")
        case .stateBreak: ("break", "перерыв", "перерва")
        case .stateReady: ("ready", "готовы", "готові")
        case .stateReserved: ("reserved", "в резерве", "у резерві")
        case .stateRinging: ("ringing", "вызов", "виклик")
        case .stateTalking: ("talking", "говорят", "говорять")
        case .stateAfterCall: ("after call", "оформляют", "оформлюють")
        case .noOperators: ("nobody signed in", "никого нет", "нікого немає")
        case .crm: ("Results to CRM", "Результаты в CRM", "Результати в CRM")
        case .delivered: ("delivered", "доставлено", "доставлено")
        case .undelivered: ("on the way", "в пути", "у дорозі")
        case .dead: ("dead letters", "не принято", "не прийнято")
        case .shops: ("Shops", "Магазины", "Магазини")
        case .shop: ("Shop", "Магазин", "Магазин")
        case .ready: ("Ready", "Готово", "Готово")
        case .unreadable:
            (
                "The figures can’t be read now; what you see is the last known.",
                "Показатели сейчас не читаются; на экране последние известные.",
                "Показники зараз не читаються; на екрані останні відомі."
            )
        case .noScript: ("The board needs JavaScript.", "Табло нужен JavaScript.", "Табло потребує JavaScript.")
        case .sinceStart: ("from the start", "от начала", "від початку")
        case .queueByClass: ("Queue 1–4", "Очередь 1–4", "Черга 1–4")
        case .oldestNewShort: ("Oldest new", "Старейший новый", "Найстаріше нове")
        case .received: ("Orders received", "Принято заказов", "Прийнято замовлень")
        case .firstDialsLate: ("First dials late", "Первый набор с опозданием", "Перший набір із запізненням")
        case .firstDialAverage:
            (
                "First dial after, average",
                "До первого набора в среднем",
                "До першого набору в середньому"
            )
        case .abandonRate: ("Abandon rate", "Потерянные ответы", "Втрачені відповіді")
        case .serviceLevel: ("Service level", "Уровень сервиса", "Рівень сервісу")
        case .answerSpeed: ("Speed of answer (ASA), s", "Ожидание оператора (ASA), с", "Очікування оператора (ASA), с")
        case .handleTime: ("Handle time (AHT), s", "Время на контакт (AHT), с", "Час на контакт (AHT), с")
        case .occupancy: ("Occupancy", "Занятость операторов", "Зайнятість операторів")
        case .truth: ("Check", "Сверка", "Звірка")
        case .found: ("found", "найдено", "знайдено")
        case .expected: ("expected", "ожидалось", "очікувалось")
        }
    }
}
