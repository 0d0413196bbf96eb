#pragma once
// What a document says of its own standing, "Draft" for example, as its first words.

#include "writing/document/document.h"

namespace evident {

// Puts `Metadata::standing` into a container `standing`: last in the title block that the document begins
// with, else before everything.
void add_standing(Document& document);

}  // namespace evident
