// Which client a person means on the command line, and whose a name or a number is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "domain/identifiers.h"
#include "register/client.h"
#include "register/register.h"
#include "register/wanted_name.h"

namespace kortisto::reg {

// A client's number, or else names that only one client has: any of them, or parts of them, in any
// order, as wanted_name.h reads them. A whole name ("Anna Koivu") wins over the longer ones that it
// is a part of ("Anna Koivula"), and with its accents over the same without.
//
// Throws Error(not_found) "error.register.no-client" with the number, or "error.register.no-match";
// Error(invalid) "error.register.several-match" with their count and the numbers of the best, never
// with names. Nothing is recorded, because nothing but the number of a client that was named is
// told.
[[nodiscard]] domain::ClientId pick_client(Register& store, std::string_view text);

struct FoundClient {
  ClientRow client;
  std::string record;  // the kKind of the record that has the text: "client" or "guardian"
  Hit hit;
};

// Every client of whom, or of whose guardian, the names answer to the text (wanted_name.h), a
// telephone number does (wanted_number.h), or an e-mail address, the identity code or a remark with
// a number contains it. The best hits come first, and of the same the smallest number. Recorded as
// "client.find" of each, or of all when it is more than kMostFound. Throws Error(not_found)
// "error.register.none-found"; Error(invalid) "error.register.short-search" for nothing, or one
// letter of those that Latin script has.
//
// Of a filter, who is chosen; among active clients only those guardians answer who still have their
// role (domain::has_role()).
[[nodiscard]] std::vector<FoundClient> find_clients(Register& store, std::string_view text,
                                                    const ClientFilter& filter = {});

inline constexpr std::size_t kMostFound = 50;

}  // namespace kortisto::reg
