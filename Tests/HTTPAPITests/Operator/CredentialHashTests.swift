import Testing

@testable import HTTPAPI

/// Passwords' hashes.
struct CredentialHashTests {
    private let cost = CredentialHash.Cost(logarithm: 4, blockSize: 8, parallelism: 1)!

    @Test func aPasswordMatchesItsHashAndNoOther() throws {
        let hash = try CredentialHash(of: "correct horse", cost: cost)
        #expect(try hash.matches("correct horse"))
        #expect(try !hash.matches("correct Horse"))
        #expect(try !hash.matches(""))
    }

    @Test func aHashIsReadBackAsItWasWritten() throws {
        let hash = try CredentialHash(of: "пароль", cost: cost)
        let again = try #require(CredentialHash(hash.description))
        #expect(again == hash)
        #expect(try again.matches("пароль"))
        #expect(hash.description.hasPrefix("$scrypt$ln=4,r=8,p=1$"))
    }

    /// The salt NaClNaCl and N = 1024, r = 8, p = 16, by OpenSSL: another program's hashes are ours.
    @Test func theHashIsTheOneOfTheStandard() throws {
        let text = "$scrypt$ln=10,r=8,p=16$TmFDbE5hQ2w$XsC2ZTdXJ4zsfzVdRtTQNNSXMToqf+tcSxiTF5U/EW4"
        #expect(try #require(CredentialHash(text)).matches("password"))
    }

    @Test func twoHashesOfOnePasswordDiffer() throws {
        #expect(try CredentialHash(of: "a", cost: cost) != CredentialHash(of: "a", cost: cost))
    }

    @Test func anEmptyPasswordHasNoHash() {
        #expect(throws: EmptyPassword.self) { try CredentialHash(of: "", cost: cost) }
    }

    @Test(arguments: [
        "", "password", "$scrypt$", "$scrypt$ln=4,r=8,p=1$$", "$argon2id$ln=4,r=8,p=1$AAAAAAAAAAAAAAAA$AAAA",
        "$scrypt$ln=99,r=8,p=1$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$scrypt$ln=20,r=32,p=16$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$scrypt$ln=4,ln=4,p=1$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$scrypt$ln=4,r=8,p=1$c2FsdHNhbHQ$????",
    ])
    func whatIsNoHashIsNotRead(_ text: String) {
        #expect(CredentialHash(text) == nil)
    }

    @Test(.timeLimit(.minutes(1))) func aLoginThatNobodyHasIsTriedAndFails() async throws {
        let checker = PasswordChecker(cost: cost)
        let hash = try await checker.hash("a").description
        #expect(try await checker.matches("a", hash))
        #expect(try await !checker.matches("a", nil))
        #expect(try await !checker.matches("b", hash))
    }
}
