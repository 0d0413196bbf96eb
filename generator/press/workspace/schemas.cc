#include "press/workspace/schemas.h"

#include "design/illustrations/illustrations.h"
#include "design/theme/theme.h"
#include "evidence/facts/facts.h"
#include "evidence/tables/tables.h"
#include "press/workspace/content.h"
#include "press/workspace/data_kinds.h"
#include "press/workspace/settings.h"
#include "writing/citations/citations.h"
#include "writing/readability/readability.h"

namespace evident {

std::vector<FileKind> file_kinds() {
  return {
      {"audience", "templates/audiences/*.yaml: what a text must be like for its readers", audience_schema()},
      {"chart", "```chart: a chart in a publication", chart_schema()},
      {"diagram", "```diagram: a diagram in a publication", diagram_schema()},
      {"evident", "evident.yaml: settings of the workspace", settings_schema()},
      {"facts", "data/*.yaml: figures and words", facts_schema()},
      {"front-matter", "content/*.md: the front matter of a publication", front_matter_schema()},
      {"glossary", "data/glossary.yaml: words and what they mean", glossary_schema()},
      {"helplines", "data/helplines.yaml: where to get help", helplines_schema()},
      {"picture", "```picture: a picture in a publication", picture_schema()},
      {"plain-words", "data/plain-words.yaml: hard words, with plainer ones", plain_words_schema()},
      {"principles", "data/principles.yaml: the principles", principles_schema()},
      {"references", "data/references.yaml: works that publications cite", references_schema()},
      {"returns", "data/returns/*.csv: one row of a return", returns_schema()},
      {"service", "data/services/*.yaml: a service", service_schema()},
      {"table", "```table: a table from values in a publication", table_fence_schema()},
      {"tables", "data/tables.yaml: the tables of the returns", tables_schema()},
      {"theme", "templates/themes/*.yaml: how publications look", theme_schema()}};
}

}  // namespace evident
