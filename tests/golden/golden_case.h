#pragma once
// Runs one golden case through every stage and keeps what each one made, as text.

#include <filesystem>
#include <map>
#include <string>

namespace evident {

// In a case's folder: page.md, and where wanted data.yaml (as `data`), template.md, references.yaml,
// theme.yaml. Gives merged.md, document.txt, page.html, layout.txt, pdf.txt and diagnostics.txt. `theme.yaml`
// of the folder above, with fonts of fixed metrics, serves where a case has none of its own.
[[nodiscard]] std::map<std::string, std::string> run_case(const std::filesystem::path& folder);

}  // namespace evident
