import ArgumentParser
import Foundation
import Node
import Settings

/// Which store a command is about: read as `serve` reads it.
struct StoreOptions: ParsableArguments {
    @Option(help: "The node's settings, YAML.")
    var config: String?
    @Option(help: "The store, sqlite:PATH or postgresql://USER@HOST/DATABASE, where it is not the one of the settings.")
    var store: String?

    func settings(_ environment: [String: String]) throws -> NodeSettings {
        do {
            return try NodeSettingsReader.read(
                file: config, environment: environment, overrides: NodeOverrides(store: store))
        } catch {
            throw Failure("the settings can't be used:\n\(error)")
        }
    }
}
