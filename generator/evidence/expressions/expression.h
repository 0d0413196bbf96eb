#pragma once
// What `merge` may see of this room beside its door: the tree, the reader of tags, the objects that stand in
// for maps, and the evaluator. No other room includes this.

#include "evidence/expressions/evaluator.h"
#include "evidence/expressions/invocation.h"
#include "evidence/expressions/object.h"
#include "evidence/expressions/operations.h"
#include "evidence/expressions/reader.h"
#include "evidence/expressions/tokens.h"
#include "evidence/expressions/tree.h"
