// How a paper that a buyer gets says whom it is about.
#pragma once

#include <string>

#include "domain/client.h"

namespace kortisto::reg {

enum class About { nobody, initials, name };

// "" of nobody; of initials those of each name and the year of birth, "A.M.V. 1985".
[[nodiscard]] std::string about_text(const domain::Client& client, About about);

}  // namespace kortisto::reg
