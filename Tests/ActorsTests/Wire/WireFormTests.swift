import Cluster
import Foundation
import Testing

@testable import Actors

/// The forms of all messages between processes, held against a file that only grows: a name keeps its form for ever.
struct WireFormTests {
    /// `messages.tsv`, line by line: name, message, reply.
    private static func golden() throws -> [String] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "messages.tsv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    @Test func everySampleIsWrittenAsItWas() throws {
        #expect(try WireSample.all.map { try $0.line } == Self.golden())
    }

    @Test func whatWasWrittenIsRead() throws {
        for (sample, line) in zip(WireSample.all, try Self.golden()) {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            try #require(fields.count == 3, "\(line)")
            let (message, reply) = (WireSample.bytes(fields[1]), WireSample.bytes(fields[2]))
            #expect(try sample.read(message, reply) == sample.original, "\(sample.name)")
            let again = try sample.again(message, reply)
            #expect(again.message == message, "\(sample.name)")
            #expect(again.reply == reply, "\(sample.name)")
        }
    }

    @Test func everyMessageThatOtherProcessesMaySendIsInTheFile() throws {
        let taken =
            OrderIntake.handlers.wireNames + Deduplicator.handlers.wireNames + DialScheduler.handlers.wireNames
            + OperatorAgent.handlers.wireNames + CRMSync.handlers.wireNames
        let golden = try Set(Self.golden().map { String($0.prefix { $0 != "\t" }) })
        #expect(Set(taken.map(\.rawValue)).symmetricDifference(golden).sorted() == [])
    }

    @Test func unknownFieldsArePassedOver() throws {
        let message = try ChangeOperatorState.decoded(Array(#"{"is_ready":true,"colour":"red"}"#.utf8))
        #expect(message.isReady)
    }

    @Test(
        arguments: [
            ("dial_scheduler.cancel/1", #"{"by":"x","order":"short"}"#),
            ("dial_scheduler.cancel/1", #"{"by":"x","order":"z0000000000000"}"#),
            ("dial_scheduler.withdraw/1", #"{"operator":""}"#),
            ("dial_scheduler.withdraw/1", #"{"operator":"Олена"}"#),
            ("dial_scheduler.settings_changed/1", #"{"freed_phone":"380671234567"}"#),
            ("dial_scheduler.settings_changed/1", #"{"freed_phone":"+0"}"#),
            ("dial_scheduler.control_call/1", #"{"control":"dtmf:1A","operator":"olena","work":"0w0000c00001a-w1"}"#),
            ("dial_scheduler.accept/1", #"{"operator":"olena","work":"0w0000c00001a-w0"}"#),
            ("dial_scheduler.report_call/1", #"{"attempt":"0w0000c00001a-a1","event":{"event":"ended"}}"#),
            ("operator_agent.accept/1", "[]"), ("operator_agent.accept/1", ""),
        ] as [(MessageName, String)])
    func whatIsNotOfTheFormIsRefused(_ name: MessageName, _ json: String) throws {
        let form = try #require(DialScheduler.handlers.wire(name) ?? OperatorAgent.handlers.wire(name))
        #expect(throws: (any Error).self) { try form.decode(Array(json.utf8)) }
    }

    @Test func mutilatedMessagesAreReadOrRefusedAndNeverTrap() throws {
        var dice = Dice(seed: 11)
        for sample in WireSample.all {
            let (message, reply) = try sample.encoded()
            for _ in 0..<300 {
                // Whether it can still be read does not matter here.
                _ = try? sample.again(dice.mutilate(message), dice.mutilate(reply))
            }
        }
    }
}
