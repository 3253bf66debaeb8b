#include "register/about.h"

#include <utility>

#include "base/utf8.h"
#include "domain/name.h"
#include "domain/record.h"

namespace kortisto::reg {

namespace {

// The first letter of each name: "Aino Maria Virtanen" is "A.M.V."
std::string initials_of(const domain::Client& client) {
  std::string out;
  for (const std::string* names : {&client.given_names, &client.family_name}) {
    bool begins = true;
    for (std::size_t at = 0; at < names->size();) {
      const std::size_t from = at;
      (void)next_code_point(*names, at);
      if (std::exchange(begins, (*names)[from] == ' ') && (*names)[from] != ' ') {
        out += names->substr(from, at - from) + '.';
      }
    }
  }
  return out;
}

}  // namespace

std::string about_text(const domain::Client& client, About about) {
  if (about == About::nobody) return {};
  if (about == About::name) return domain::full_name(domain::values_of(client));
  const auto birth = domain::birth_date(client);
  const std::string initials = initials_of(client);
  return birth ? initials + ' ' + birth->iso().substr(0, 4) : initials;
}

}  // namespace kortisto::reg
