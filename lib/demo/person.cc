#include "demo/person.h"

#include <optional>

#include "demo/dice.h"
#include "demo/names.h"
#include "domain/identity_code.h"

namespace kortisto::demo {

namespace {

constexpr std::uint64_t kPerson = 0;  // which of the person's sequences of chance

struct Span {
  int youngest;
  int oldest;
};

Span years(Age age) {
  switch (age) {
    case Age::minor:
      return {6, 15};  // a minor all year
    case Age::old:
      return {71, 92};
    case Age::adult:
      break;
  }
  return {20, 62};
}

// Nobody has a number of this series twice: 0457 and seven digits, of `number` and `which`.
std::string phone(int number, int which) {
  return "+358457" + std::to_string(1'000'000 + number * 8 + which);
}

struct Address {
  std::string street;
  const Place* place;
};

Address address(Dice& dice, Origin origin) {
  const bool swedish = origin == Origin::swedish;
  const auto places = swedish ? kSwedishPlaces : origin == Origin::sami ? kSamiPlaces : kPlaces;
  Address made{std::string(dice.one_of(swedish ? kSwedishStreets : kStreets)),
               &dice.one_of(places)};
  made.street += " " + std::to_string(1 + dice.below(48));
  if (dice.below(3) > 0 && origin != Origin::sami) {
    // Thrown one after the other: in one expression each compiler has an order of its own.
    const int flat = 1 + dice.below(60);
    const char stairs = static_cast<char>('A' + dice.below(5));
    made.street += std::string(" ") + stairs + " " + std::to_string(flat);
  }
  return made;
}

template <typename R>
void move_to(R& record, const Address& there) {
  record.street = there.street;
  record.postcode = there.place->postcode;
  record.city = there.place->city;
}

// An adult of the family.
domain::Guardian parent(Dice& dice, const Names& names, bool woman) {
  domain::Guardian made;
  made.family_name = dice.one_of(woman ? names.families : names.families_of_men).written;
  made.given_names = dice.one_of(woman ? names.women : names.men).written;
  return made;
}

// The first lives with the child. The second lives elsewhere, where nobody is to know, or is no
// parent but has the right to decide.
std::vector<domain::Guardian> guardians(Dice& dice, const Who& who, const Names& names,
                                        const domain::Client& child) {
  std::vector<domain::Guardian> made;
  for (int i = 0; i < who.life().guardians; ++i) {
    domain::Guardian one = parent(dice, names, i == 0);
    one.phones = {phone(who.number, 2 + i)};
    if (i == 0) {
      one.family_name = child.family_name;
      one.street = child.street;
      one.postcode = child.postcode;
      one.city = child.city;
      one.safety_prohibition = child.safety_prohibition;
    } else {
      move_to(one, address(dice, who.life().origin));
      if (child.safety_prohibition) {
        one.role = domain::GuardianRole::legal_representative;
      } else {
        one.safety_prohibition = true;
      }
    }
    made.push_back(std::move(one));
  }
  return made;
}

const PlanText& plan_text(Dice& dice, const Life& life) {
  if (life.age == Age::minor) return dice.one_of(kPlansOfMinors);
  if (life.age == Age::old) return dice.one_of(kPlansOfTheOld);
  if (life.origin == Origin::swedish) return dice.one_of(kPlansInSwedish);
  // The last of them is for those who need an interpreter, and the others for those who do not.
  const bool own_language = life.origin == Origin::finnish || life.origin == Origin::sami;
  if (!own_language) return kPlansOfAdults.back();
  return dice.one_of(kPlansOfAdults.first(kPlansOfAdults.size() - 1));
}

}  // namespace

Person make_person(const Who& who) {
  const Life& life = who.life();
  const Names& names = names_of(life.origin);
  Dice dice(who.seed, static_cast<std::uint64_t>(who.number), kPerson);

  Person made;
  domain::Client& client = made.client;
  const bool woman = dice.below(2) == 0;
  const Name& family = dice.one_of(woman ? names.families : names.families_of_men);
  const Name& first = dice.one_of(woman ? names.women : names.men);
  const Name& second = dice.one_of(woman ? names.women : names.men);
  client.family_name = family.written;
  client.given_names = first.written;
  const bool two = names.language == "fi" || names.language == "sv";
  if (two && second.written != first.written) {
    client.given_names += " " + std::string(second.written);
    client.call_name = first.written;
  }
  client.language = names.language;

  const auto [youngest, oldest] = years(life.age);
  const int age_in_days = youngest * 366 + dice.below((oldest - youngest) * 365);
  const Date birth = days_after(who.today, -age_in_days);
  const int individual = 900 + 2 * dice.below(50) + (woman ? 0 : 1);
  if (life.identity_code) {
    client.identity_code = domain::IdentityCode::of(birth, individual).text;
  } else if (life.birth_known) {
    client.birth_date = birth;
  }

  const Address home = address(dice, life.origin);
  move_to(client, home);
  client.home_municipality = home.place->municipality;
  if (life.age != Age::minor) {
    client.phones = {phone(who.number, 0)};
    client.emails = {std::string(first.mail) + "." + std::string(family.mail) + "@posti.example"};
  }
  client.safety_prohibition = life.safety_prohibition;
  client.regime = life.regime;
  if (life.summer_cottage) client.other_addresses = {"Mökkitie 7, 58990 Esimerkkilä"};
  made.guardians = guardians(dice, who, names, client);

  made.later = client;
  const Address new_home = address(dice, life.origin);
  move_to(made.later, new_home);
  made.later.home_municipality = new_home.place->municipality;
  made.later.phones = {phone(who.number, 1)};

  made.wrong_postcode = client.postcode;
  std::swap(made.wrong_postcode[0], made.wrong_postcode[1]);
  made.wrong_municipality = "Kauniainen";
  made.wrong_phone = phone(who.number, 4);
  made.plan = &plan_text(dice, life);
  return made;
}

}  // namespace kortisto::demo
