/// Another process wrote, between a guard's question and the insertion, the row that the guard looked for.
struct Overtaken: Error {}
