#include "design/illustrations/numbers.h"

#include "foundation/text/text.h"

namespace evident {
namespace {

// "12", "~1060", ">100", "<=3", "[c]": what machine_value() writes.
bool read_machine_value(std::string_view text, ChartValue& value) {
  using Bound = ChartValue::Bound;
  Missing missing = Missing::None;
  if (missing_of_symbol(text, missing)) {
    value.missing = true;
    value.reason = reason_of(missing);
    return true;
  }
  const auto takes = [&](std::string_view sign, Bound bound) {
    if (!text.starts_with(sign)) return;
    value.bound = bound;
    text.remove_prefix(sign.size());
  };
  takes("~", Bound::About);
  takes(">", Bound::Over);
  takes("<", Bound::Under);
  takes("=", value.bound);
  return read_number(text, value.number);
}

void report(const Node& node, std::string_view text, const Specification& specification,
            Diagnostics& diagnostics) {
  Diagnostic& error = diagnostics.error(
      "not-a-number", specification.place(node),
      text.empty() ? "There is no number here" : "`" + std::string(text) + "` is no number that can be drawn",
      "Give a figure of the data, such as {{ programme.cases }}, or one of "
      "the codes [c], [x], [z], [low], [u]");
  error.subject = text;
}

// One number; its printed form goes into `value` and `content`.
bool read_scalar(const Node& node, const Specification& specification, const Published& published,
                 SpecifiedValue& out, Diagnostics& diagnostics) {
  if (const Insertion* inserted = specification.only_value(node.text)) {
    out.value.printed = inserted->text;
    out.value.figure = inserted->figure_name;
    out.content = specification.inlines(&node);
    if (inserted->figure < published.figures.size()) {
      out.unit = published.figures[inserted->figure].quantity.unit;
    }
    const std::string& machine = inserted->value.empty() ? inserted->text : inserted->value;
    if (read_machine_value(machine, out.value)) return true;
    report(node, inserted->text, specification, diagnostics);
    return false;
  }
  // YAML reads [c] without quotation marks as a list of one word.
  const bool bracketed = node.is_list() && node.items.size() == 1;
  const std::string text = bracketed ? "[" + node.items.front().text + "]" : specification.plain(node.text);
  if (!(node.is_scalar() || bracketed) || !read_machine_value(text, out.value)) {
    report(node, text, specification, diagnostics);
    return false;
  }
  Quantity quantity;
  quantity.number = out.value.number;
  out.value.printed = out.value.missing ? text : print(quantity);
  out.content = {{Text{out.value.printed}, specification.place(node)}};
  if (!out.value.missing) {
    diagnostics.warning("typed-value", specification.place(node),
                        "The number " + text + " is typed here and has no source",
                        "Keep it in a data file with its source, and write {{ file.name }}");
  }
  return true;
}

void read_end(const Node* node, const Specification& specification, const Published& published,
              std::optional<double>& end, Diagnostics& diagnostics) {
  SpecifiedValue value;
  if (node == nullptr || node->is_null()) return;
  if (read_scalar(*node, specification, published, value, diagnostics) && !value.value.missing) {
    end = value.value.number;
  }
}

}  // namespace

SpecifiedValue read_value(const Node& node, const Specification& specification, const Published& published,
                          Diagnostics& diagnostics) {
  SpecifiedValue out;
  out.value.span = specification.place(node);
  const Node* number = node.is_map() ? node.find("value") : &node;
  if (number == nullptr) {
    report(node, {}, specification, diagnostics);
    return out;
  }
  read_scalar(*number, specification, published, out, diagnostics);
  if (node.is_map()) {
    read_end(node.find("low"), specification, published, out.value.low, diagnostics);
    read_end(node.find("high"), specification, published, out.value.high, diagnostics);
  }
  return out;
}

std::string_view reason_of(Missing missing) {
  switch (missing) {
    case Missing::None:
      return "";
    case Missing::Confidential:
      return "confidential";
    case Missing::NotAvailable:
      return "not available";
    case Missing::NotApplicable:
      return "not applicable";
    case Missing::Low:
      return "rounds to zero but is not zero";
    case Missing::LowReliability:
      return "too unreliable to show";
  }
  return "";
}

}  // namespace evident
