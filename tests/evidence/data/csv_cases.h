#pragma once
// csv_cases.txt, read: csv_oracle.py says what stands in it.

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace evident {

struct CsvCase {
  std::string name;
  std::string input;
  std::vector<std::vector<std::string>> rows;
  bool refused = false;
  std::string code;   // of the first error; empty for any
  std::string place;  // line:column
};

inline std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\\') {
      out += text[at];
      continue;
    }
    const char letter = text[++at];
    if (letter == 'x') {
      out += static_cast<char>(std::stoi(std::string(text.substr(at + 1, 2)), nullptr, 16));
      at += 2;
    } else {
      out += letter == 'n' ? '\n' : letter == 'r' ? '\r' : letter == 't' ? '\t' : letter;
    }
  }
  return out;
}

inline std::vector<std::string> row_of_case(std::string_view rest) {
  std::vector<std::string> fields;
  for (std::size_t at = rest.find('<'); at != std::string_view::npos;) {
    const std::size_t end = rest.find('>', at);
    fields.push_back(unescaped(rest.substr(at + 1, end - at - 1)));
    at = rest.find('<', end);
  }
  return fields;
}

inline std::vector<CsvCase> read_csv_cases(const std::string& path) {
  std::vector<CsvCase> cases;
  std::ifstream file(path, std::ios::binary);
  for (std::string line; std::getline(file, line);) {
    const std::size_t space = std::min(line.find(' '), line.size());
    const std::string word = line.substr(0, space);
    const std::string rest = space < line.size() ? line.substr(space + 1) : "";
    if (word == "case") {
      cases.emplace_back().name = rest;
    } else if (word == "input") {
      cases.back().input = unescaped(rest);
    } else if (word == "row") {
      cases.back().rows.push_back(row_of_case(rest));
    } else if (word == "refused" || word == "error") {
      cases.back().refused = true;
      std::istringstream(rest) >> cases.back().code >> cases.back().place;
    }
  }
  return cases;
}

}  // namespace evident
