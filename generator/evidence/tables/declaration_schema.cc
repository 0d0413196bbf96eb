#include "evidence/tables/tables.h"

#include "evidence/values/values.h"

namespace evident {
namespace {

using enum Schema::Type;
using Fields = std::vector<Schema::Field>;

Schema unit_schema() {
  std::vector<std::string> names;
  for (const Unit unit : {Unit::People, Unit::Cases, Unit::Things, Unit::Pounds, Unit::Percent,
                          Unit::FullTimeEquivalent, Unit::Days, Unit::Years}) {
    names.emplace_back(name(unit));
  }
  return choice_schema(std::move(names), "What the numbers are");
}

Schema people_schema() {
  return schema_of(Boolean, "false when no young person or parent whom the service supports is counted");
}

Schema over_periods_schema() {
  return choice_schema(
      {"sum", "first", "last", "none"},
      "What a year to date is of its quarters: their sum, what the first or last says, none");
}

Fields category_fields() {
  return {{"id", schema_of(Text, "The word for it in the returns: letters, digits, _ and -"), true},
          {"label", schema_of(Text, "What readers see"), true},
          {"within", schema_of(Text, "The id of the category that it is a part of")},
          {"collapse", schema_of(Text, "The id of the category beside it into which it may be merged")}};
}

Fields cell_category_fields() {
  Fields fields = category_fields();
  fields.push_back({"unit", unit_schema()});
  fields.push_back({"people", people_schema()});
  fields.push_back({"over_periods", over_periods_schema()});
  return fields;
}

Schema dimension_schema(Fields category, std::string description) {
  return map_schema(
      {{"label", schema_of(Text, "What readers see above the categories")},
       {"total", schema_of(Text, "The id of the category that is the total of the others")},
       {"categories", list_schema(map_schema(std::move(category)), "The categories in their order"), true}},
      std::move(description));
}

Schema link_schema() {
  return map_schema(
      {{"of", schema_of(Text, "A row of this table, or row/column; its total when left out")},
       {"equals",
        schema_of(Text, "table.row or table.row/column; table for its total; several with + between them"),
        true}});
}

Schema share_schema() {
  return map_schema(
      {{"of", schema_of(Text, "A row of this table, or row/column; all that are no counts when left out")},
       {"part", schema_of(Text, "The count that is the share, as table.row or table.row/column")},
       {"base", schema_of(Text, "The count that it is a share or an average of; table for its total"),
        true}});
}

Schema reconciles_schema() {
  const Schema rows = list_schema(schema_of(Text), "Rows of this table");
  return map_schema({{"start", schema_of(Text, "The row of what is open at the start"), true},
                     {"plus", rows},
                     {"minus", rows},
                     {"end", schema_of(Text, "The row of what is open at the end"), true}});
}

Schema symbols_schema() {
  Fields codes;
  for (const char* code : {"c", "x", "z", "low", "u"}) {
    codes.push_back({code, schema_of(Text, "What this code means in the table, in words")});
  }
  return map_schema(std::move(codes));
}

Schema table_disclosure_schema() {
  return map_schema(
      {{"threshold", schema_of(Integer, "Counts of people from 1 to this are withheld")},
       {"min_width", schema_of(Integer, "How much a reader must be left to guess of a hidden count")},
       {"round", schema_of(Integer, "Counts of people are rounded to multiples of this; 1 for not at all")},
       {"zeros", choice_schema({"publish", "hide"}, "Whether zeros are printed")},
       {"percentages",
        choice_schema({"publish", "hide"}, "Whether percentages are printed where they are safe")},
       {"reason", schema_of(Text, "Why this table differs, as it is printed"), true}},
      "What disclosure control does otherwise in this table");
}

Schema table_schema() {
  return map_schema(
      {{"id", schema_of(Text, "The word for it in the returns: letters, digits, _ and -"), true},
       {"label", schema_of(Text, "What readers see above the table"), true},
       {"measure", schema_of(Text, "What is counted, in words")},
       {"note", schema_of(Text, "What a reader must know of these numbers")},
       {"unit", unit_schema(), true},
       {"people", people_schema()},
       {"periods", dimension_schema(category_fields(), "The periods of this table alone")},
       {"areas", areas_schema()},
       {"rows", dimension_schema(cell_category_fields(), "What stands in the rows")},
       {"columns", dimension_schema(cell_category_fields(), "What stands in the columns")},
       {"over_periods", over_periods_schema()},
       {"over_areas", choice_schema({"sum", "none"}, "Whether areas add up to the service")},
       {"links", list_schema(link_schema(), "Numbers that another table must repeat")},
       {"shares", list_schema(share_schema(), "What percentages and averages are made of")},
       {"reconciles", reconciles_schema()},
       {"disclosure", table_disclosure_schema()},
       {"symbols", symbols_schema()}});
}

}  // namespace

const Schema& areas_schema() {
  static const Schema schema = dimension_schema(category_fields(), "The areas, and the whole service");
  return schema;
}

const Schema& tables_schema() {
  static const Schema schema =
      map_schema({{"periods", dimension_schema(category_fields(), "The periods of all tables")},
                  {"areas", areas_schema()},
                  {"tables", list_schema(table_schema(), "The tables of the return"), true}});
  return schema;
}

const Schema& returns_schema() {
  static const Schema schema = map_schema(
      {{"period", schema_of(Text, "The id of a period that data/tables.yaml declares"), true},
       {"area", schema_of(Text, "The id of an area"), true},
       {"table", schema_of(Text, "The id of a table"), true},
       {"row", schema_of(Text, "The id of one of its rows"), true},
       {"column", schema_of(Text, "The id of one of its columns; empty where the table has none"), true},
       {"value", schema_of(Text, "A number; empty where there is a code"), true},
       {"code", schema_of(Text, "Why there is no number: c, x, z, low or u; else empty"), true}},
      "One row of a return: one cell of a table");
  return schema;
}

}  // namespace evident
