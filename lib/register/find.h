// Which client a person means on the command line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "domain/identifiers.h"
#include "register/client.h"
#include "register/register.h"

namespace kortisto::reg {

// A client's number, or else a part of a name that only one client has, without regard to capitals;
// a whole name ("Anna Koivu") wins over the names it is a part of ("Anna Koivula"). Either order of
// the names will do, and the name a person is called by.
//
// Throws Error(not_found) "error.register.no-client" with the number, or "error.register.no-match";
// Error(invalid) "error.register.several-match" with their count, never with names. Nothing is
// recorded, because nothing but the number of a client that was named is told.
[[nodiscard]] domain::ClientId pick_client(Register& store, std::string_view text);

struct FoundClient {
  ClientRow client;
  std::string record;  // the kKind of the record that has the text: "client" or "guardian"
};

// Every client of whom, or of whose guardian, a name, a telephone number, an e-mail address or the
// identity code contains the text, without regard to capitals; a number however it is grouped, with
// its country or without. Recorded as "client.find" of each, or of all when it is more than
// kMostFound. Throws Error(not_found) "error.register.none-found"; Error(invalid)
// "error.register.short-search" for nothing, or one letter of ASCII.
[[nodiscard]] std::vector<FoundClient> find_clients(Register& store, std::string_view text);

inline constexpr std::size_t kMostFound = 50;

}  // namespace kortisto::reg
