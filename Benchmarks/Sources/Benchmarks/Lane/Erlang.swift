import FoundationEssentials
import Glibc

/// `gen_server:call` between two nodes of Erlang, with the same bytes.
enum Erlang {
    private static let server = """
        -module(lane). -behaviour(gen_server).
        -export([start/0, init/1, handle_call/3, handle_cast/2, ask/3]).
        start() -> gen_server:start({local, lane}, lane, [], []).
        init([]) -> {ok, 0}.
        handle_call(_Order, _From, Count) -> {reply, 1, Count + 1}.
        handle_cast(_, Count) -> {noreply, Count}.
        ask(_, _, 0) -> ok;
        ask(Node, Order, Left) -> 1 = gen_server:call({lane, Node}, Order, 30000), ask(Node, Order, Left - 1).
        """

    /// - Returns: calls a second; nil where Erlang is not installed.
    static func rate(count: Int, inFlight: Int) throws -> Double? {
        guard let erl = Programs.find("erl"), let compiler = Programs.find("erlc") else { return nil }
        return try Programs.withFolder { try rate(erl, compiler, $0, count: count, inFlight: inFlight) }
    }

    private static func rate(
        _ erl: String, _ compiler: String, _ folder: String, count: Int, inFlight: Int
    ) throws -> Double? {
        try Data(server.utf8).write(to: URL(filePath: "\(folder)/lane.erl"))
        let environment = ["HOME=\(folder)", "PATH=/usr/bin:/bin"]
        try ChildProcess(
            compiler, ["-o", folder, "\(folder)/lane.erl"], environment: environment, output: "/dev/null"
        ).wait()
        let (far, near) = ("far\(getpid())@127.0.0.1", "near\(getpid())@127.0.0.1")
        let common = ["-noshell", "-setcookie", "lane", "-pa", folder, "-name"]
        let node = try ChildProcess(
            erl, common + [far, "-eval", "lane:start()."], environment: environment, output: "/dev/null")
        // A child has this thread's signals blocked.
        defer { node.end(SIGKILL) }
        usleep(1_500_000)
        let each = count / inFlight
        let program = """
            Order = binary:copy(<<"x">>, \(LaneBenchmark.payload.count)), Node = '\(far)', pong = net_adm:ping(Node),
            Ask = fun(Left) -> Self = self(),
                [spawn_link(fun() -> lane:ask(Node, Order, Left), Self ! done end) || _ <- lists:seq(1, \(inFlight))],
                [receive done -> ok end || _ <- lists:seq(1, \(inFlight))] end,
            Ask(\(max(1, each / 10))), Start = erlang:monotonic_time(microsecond), Ask(\(each)),
            io:format("~w microseconds~n", [erlang:monotonic_time(microsecond) - Start]), halt().
            """
        try ChildProcess(
            erl, common + [near, "-eval", program], environment: environment, output: "\(folder)/output"
        ).wait()
        let words = try Programs.words(of: "\(folder)/output")
        guard let index = words.firstIndex(of: "microseconds"), index > 0, let time = Double(words[index - 1]) else {
            throw Failure("Erlang did not measure: its two nodes must reach each other by 127.0.0.1 and epmd")
        }
        return Double(each * inFlight) / time * 1e6
    }
}
