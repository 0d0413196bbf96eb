#include "press/publish/made.h"

#include <algorithm>

namespace evident {

std::vector<std::string> output_names(const Workspace& workspace) {
  std::vector<std::string> names;
  for (const Publication& publication : workspace.publications) {
    if (publication.front_matter.html) names.push_back(publication.id + ".html");
    if (publication.front_matter.pdf) names.push_back(publication.id + ".pdf");
  }
  std::sort(names.begin(), names.end());
  return names;
}

Value made_value(const Publication& publication, const Output& output) {
  const FrontMatter& front_matter = publication.front_matter;
  ValueMap value;
  value.set("id", Value::text(publication.id));
  value.set("variant", Value::text(front_matter.variant));
  for (const char* key : {"title", "subtitle", "series", "audience", "subject", "based_on"}) {
    const Value* found = front_matter.values.find(key);
    value.set(key, found != nullptr ? *found : Value::text(""));
  }
  ValueList files;
  for (const OutputFile& file : output.files) {
    ValueMap entry;
    const bool pdf = file.path.extension() == ".pdf";
    entry.set("name", Value::text(file.path.generic_string()));
    entry.set("format", Value::text(pdf ? "PDF" : "HTML"));
    entry.set("size", Value::text(size_in_words(file)));
    if (pdf) entry.set("pages", Value(Value::Data(static_cast<std::int64_t>(output.pages))));
    files.push_back(Value::map(std::move(entry)));
  }
  value.set("files", Value::list(std::move(files)));
  return Value::map(std::move(value));
}

}  // namespace evident
