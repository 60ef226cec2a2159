import ContactCenter
import Testing

@testable import Actors

struct DesktopsTests {
    private static let start = Instant(seconds: 1_800_000_000)

    private func at(_ seconds: Int) -> Instant { Self.start + .seconds(seconds) }

    @Test func aStreamIsThereUntilItHasNotPolledForAWhile() {
        var desktops = Desktops()
        #expect(!desktops.isAnyHere)
        #expect(desktops.poll("a", at: at(0)) == true)
        #expect(desktops.poll("a", at: at(10)) == true)
        desktops.expire(at: at(24))
        #expect(desktops.isAnyHere)
        #expect(desktops.nextExpiry == at(25))
        desktops.expire(at: at(25))
        #expect(!desktops.isAnyHere)
        #expect(desktops.nextExpiry == nil)
    }

    @Test func oneOfTwoStreamsMayClose() {
        var desktops = Desktops()
        _ = desktops.poll("a", at: at(0))
        _ = desktops.poll("b", at: at(0))
        desktops.close("a", at: at(1))
        #expect(desktops.isAnyHere)
        desktops.close("b", at: at(1))
        #expect(!desktops.isAnyHere)
    }

    @Test func aPollThatComesAfterTheGoodbyeOpensNothing() {
        var desktops = Desktops()
        _ = desktops.poll("a", at: at(0))
        desktops.close("a", at: at(1))
        #expect(desktops.poll("a", at: at(2)) == false)
        #expect(!desktops.isAnyHere)
    }

    @Test func whoSignedOutIsThereAgainOnlyWithANewStream() {
        var desktops = Desktops()
        desktops.isConnected = true
        _ = desktops.poll("a", at: at(0))
        desktops.signOut()
        #expect(desktops.poll("a", at: at(1)) == true)
        #expect(!desktops.isAnyHere)
        #expect(desktops.poll("b", at: at(2)) == true)
        #expect(desktops.isAnyHere)
    }

    @Test func thereIsALimitOfStreams() {
        var desktops = Desktops()
        for number in 0..<Desktops.limit { #expect(desktops.poll("\(number)", at: at(0)) == true) }
        #expect(desktops.poll("more", at: at(1)) == nil)
        desktops.close("0", at: at(1))
        #expect(desktops.poll("more", at: at(2)) == true)
        for number in 0..<1000 { desktops.close("x\(number)", at: at(3)) }
        #expect(desktops.isAnyHere)
    }
}
