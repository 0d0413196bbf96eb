#include "press/publish/made.h"

namespace evident {

Value made_value(const Publication& publication, const Value& row, const Output& output) {
  const FrontMatter& front_matter = publication.front_matter;
  ValueMap value;
  value.set("id", Value::text(publication.id));
  value.set("variant", Value::text(front_matter.variant));
  value.set("row", row);
  for (const char* key : {"subtitle", "series", "audience", "subject", "based_on"}) {
    const Value* found = front_matter.values.find(key);
    value.set(key, found != nullptr ? *found : Value::text(""));
  }
  value.set("title", Value::text(output.title));
  ValueList files;
  for (const ManifestFile& file : output.files) {
    ValueMap entry;
    const bool pdf = file.path.extension() == ".pdf";
    entry.set("name", Value::text(file.path.generic_string()));
    entry.set("format", Value::text(pdf ? "PDF" : file.path.extension() == ".csv" ? "CSV" : "HTML"));
    entry.set("size", Value::text(size_in_words(file.size)));
    if (pdf) entry.set("pages", Value(Value::Data(static_cast<std::int64_t>(output.pages))));
    files.push_back(Value::map(std::move(entry)));
  }
  value.set("files", Value::list(std::move(files)));
  return Value::map(std::move(value));
}

}  // namespace evident
