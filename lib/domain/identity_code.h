// The Finnish personal identity code (henkilötunnus, HETU): ddmmyy, a sign for the century, an
// individual number and a check character. Source: laki väestötietojärjestelmästä 661/2009 §11;
// Digital and Population Data Services Agency, "The personal identity code".
#pragma once

#include <string>
#include <string_view>

#include "base/date.h"
#include "base/message.h"

namespace kortisto::domain {

struct IdentityCode {
  std::string text;  // eleven characters, letters in capitals
  Date birth;
  int individual;  // 2 to 999; odd for men, even for women

  // From 900 on the number is for temporary use inside one organisation.
  [[nodiscard]] bool is_temporary() const noexcept { return individual >= 900; }

  // Small letters are taken as capitals. Throws Error(invalid) with the message
  //   error.identity-code.form   not ddmmyySnnnC with a sign that is in use
  //   error.identity-code.day    there is no such day
  //   error.identity-code.check  the check character is another one: a slip of the pen
  // and `field`, the label given here. A birth in the future is check(Client)'s matter.
  [[nodiscard]] static IdentityCode parse(std::string_view given, const MessageKey& label);

  // The code of who was born that day, with its check character; the sign is the oldest one of the
  // century. REQUIRES: a birth from 1800 to 2099, an individual number from 2 to 999
  [[nodiscard]] static IdentityCode of(Date birth, int individual);
};

}  // namespace kortisto::domain
