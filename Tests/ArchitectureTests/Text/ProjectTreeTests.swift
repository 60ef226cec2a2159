import Foundation
import Testing

struct ProjectTreeTests {
    @Test func theTreeIsTheProjects() {
        #expect(ProjectTree.project.text("Package.swift") != nil)
        #expect(ProjectTree.project.folders(in: "Sources").contains("ContactCenter"))
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["CI"] == "true"))
    func gitIsThereInContinuousIntegration() {
        #expect(ProjectTree.project.isFromGit, "the rules on tracked files need git and the project's .git")
    }
}
