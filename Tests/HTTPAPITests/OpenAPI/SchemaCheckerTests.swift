import Testing

@testable import HTTPAPI

/// The checker finds what is wrong: a check that never fails proves nothing.
struct SchemaCheckerTests {
    private static let document: JSONValue = [
        "components": ["schemas": ["id": ["type": "string", "pattern": "^[a-z]+$"]]]
    ]

    @Test(
        arguments: [
            (#"{"type":"string"}"#, "7"), (#"{"type":["string","null"]}"#, "true"), (#"{"type":"integer"}"#, "1.5"),
            (#"{"enum":["a","b"]}"#, #""c""#), (#"{"const":true}"#, "false"), (#"{"pattern":"^a$"}"#, #""ab""#),
            (#"{"format":"date-time"}"#, #""2026-11-27""#), (#"{"minimum":1}"#, "0"), (#"{"maximum":1}"#, "2"),
            (#"{"required":["a"]}"#, "{}"), (#"{"properties":{"a":{"type":"null"}}}"#, #"{"a":1}"#),
            (#"{"additionalProperties":false,"properties":{"a":{}}}"#, #"{"a":1,"b":2}"#),
            (#"{"additionalProperties":{"type":"integer"}}"#, #"{"a":"x"}"#),
            (#"{"items":{"type":"null"}}"#, "[null,1]"),
            (#"{"minItems":2}"#, "[1]"), (#"{"maxItems":1}"#, "[1,2]"),
            (#"{"oneOf":[{"type":"string"},{"const":"a"}]}"#, #""a""#),
            (##"{"$ref":"#/components/schemas/id"}"##, #""A""#), (##"{"$ref":"#/components/schemas/none"}"##, "1"),
            (#"{"maxLength":1}"#, #""ab""#), (#"{"minLength":1}"#, #""""#), (#"{"anyThing":1}"#, "1"),
        ] as [(String, String)])
    func whatDoesNotFitIsFound(_ schema: String, _ value: String) throws {
        let checker = SchemaChecker(document: Self.document)
        let schema = try JSONValue(parsing: Array(schema.utf8))
        #expect(!checker.findings(try JSONValue(parsing: Array(value.utf8)), schema).isEmpty)
    }

    @Test(
        arguments: [
            (#"{"type":["string","null"]}"#, "null"), (#"{"type":"number"}"#, "7"),
            (#"{"format":"date-time"}"#, "null"),
            (#"{"oneOf":[{"type":"string"},{"type":"null"}]}"#, "null"),
            (##"{"$ref":"#/components/schemas/id"}"##, #""a""#),
            (#"{"additionalProperties":false,"properties":{"a":{}},"description":"d"}"#, #"{"a":1}"#),
        ] as [(String, String)])
    func whatFitsIsNotFound(_ schema: String, _ value: String) throws {
        let checker = SchemaChecker(document: Self.document)
        let schema = try JSONValue(parsing: Array(schema.utf8))
        #expect(checker.findings(try JSONValue(parsing: Array(value.utf8)), schema).isEmpty)
    }
}
