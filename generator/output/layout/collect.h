#pragma once
#include "output/layout/material.h"

namespace evident {

// The first stage: a document into Material.
[[nodiscard]] Material collect(const Document& document, const Theme& theme, const FontLibrary& fonts);

}  // namespace evident
