// What may be shown of young people's own words and drawings.

#include "press/workspace/consent.h"

#include <gtest/gtest.h>

namespace evident {
namespace {

struct Asked {
  explicit Asked(const std::string& consent, const std::string& of_service = "") {
    const SourceId id =
        sources.add("data/services/hub.yaml",
                    "- name: Hub\n" + of_service + "  voice:\n    - {id: a, consent: " + consent + "}\n");
    check_consent(read_yaml(id, sources, diagnostics), "2026-11-20", diagnostics);
  }
  [[nodiscard]] std::string said(DiagnosticStyle style = DiagnosticStyle::Short) const {
    RenderOptions options;
    options.style = style;
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.all()) text += render(diagnostic, sources, options);
    return text;
  }
  Sources sources;
  Diagnostics diagnostics;
};

TEST(Consent, HoldsFromItsFirstDayToItsLast) {
  EXPECT_EQ(Asked("{given: 2026-11-20, until: 2026-11-20}").said(), "");
  EXPECT_EQ(Asked("{given: 2025-01-01, until: 2027-01-01}").said(), "");
}

TEST(Consent, ThatIsMissing) {
  EXPECT_EQ(Asked("{}").said(DiagnosticStyle::Human),
            "error[no-consent]: There is no consent to show this\n"
            " --> data/services/hub.yaml:3:24\n"
            "  |\n"
            "3 |     - {id: a, consent: {}}\n"
            "  |                        ^^\n"
            "  = help: Give the day on which they agreed and the last day on which it may be shown: `{given: "
            "2026-01-31, until: 2027-01-31}`; or take the material out\n");
  for (const char* consent :
       {"{given: 2026-01-31}", "{until: 2027-01-31}", "{given: 2026-01, until: 2027-01-31}",
        "{given: 2026-01-31, until: 2027}", "{invented: false}"}) {
    EXPECT_NE(Asked(consent).said().find("There is no consent to show this"), std::string::npos) << consent;
  }
}

TEST(Consent, ThatHasNotBegun) {
  EXPECT_EQ(Asked("{given: 2026-11-21, until: 2027-01-01}").said(),
            "data/services/hub.yaml:3:24: error[no-consent]: The day of this consent has not come yet\n");
}

TEST(Consent, ThatHasEnded) {
  EXPECT_EQ(Asked("{given: 2026-01-01, until: 2026-11-19}").said(DiagnosticStyle::Human),
            "error[consent-expired]: The consent to show this has ended\n"
            " --> data/services/hub.yaml:3:24\n"
            "  |\n"
            "3 |     - {id: a, consent: {given: 2026-01-01, until: 2026-11-19}}\n"
            "  |                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
            "  = help: Ask those who made it again, or take the material out\n");
}

TEST(Consent, IsNotNeededForWhatNobodyMade) {
  EXPECT_EQ(Asked("{invented: true}", "  illustrative: true\n").said(), "");
  EXPECT_EQ(Asked("{invented: true}").said(),
            "data/services/hub.yaml:3:24: error[no-consent]: Only an illustrative service may show what was "
            "invented\n");
}

}  // namespace
}  // namespace evident
