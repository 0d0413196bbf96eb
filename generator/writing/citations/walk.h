#pragma once
// Every inline and every reference list of a document, with a bound on depth.

#include "writing/document/document.h"

namespace evident {

// Whether an inline stands inside a link, where no other link may be.
enum class Inside { Text, Link };

class Visitor {
 public:
  virtual ~Visitor() = default;
  virtual void citation(Citation& citation, Span span, Inside inside) = 0;
  virtual void reference_list(ReferenceList& list, Span span) = 0;
};

void walk(Document& document, Visitor& visitor);

}  // namespace evident
