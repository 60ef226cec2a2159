import Testing

/// Tests with the real process: started, spoken to over sockets, killed, and its files read with other tools.
///
/// One after another: each has the machine to itself as far as these tests go.
@Suite(.serialized, .onOwnThreads)
enum SystemTests {}
