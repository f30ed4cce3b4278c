// LEMON on the pairs of a file: the bound by min-cost flow on the doubled graph, and the best plan by a general matching in which each
// person is SIZE nodes and each pair two more (the usual gadget of b-matching).   lemon_match FILE SIZE bound|exact
#include <lemon/matching.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

struct Pair { int a, b; double weight; };

static const double Heaviest = 1 << 30;

static double Seconds(std::chrono::steady_clock::time_point from) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count();
}

static double Bound(const std::vector<Pair>& pairs, int people, int size, double unit) {
  lemon::SmartDigraph graph;
  std::vector<lemon::SmartDigraph::Node> bidder, slot;
  for (int i = 0; i < people; i++) { bidder.push_back(graph.addNode()); slot.push_back(graph.addNode()); }
  lemon::SmartDigraph::ArcMap<long long> upper(graph), cost(graph);
  lemon::SmartDigraph::NodeMap<long long> supply(graph);
  graph.reserveArc(2 * pairs.size() + people);
  auto arc = [&](int from, int to, long long most, double weight) {
    auto made = graph.addArc(bidder[from], slot[to]);
    upper[made] = most;
    cost[made] = -llround(weight * unit);
  };
  for (auto& pair : pairs) { arc(pair.a, pair.b, 1, pair.weight); arc(pair.b, pair.a, 1, pair.weight); }
  for (int i = 0; i < people; i++) { arc(i, i, size, 0); supply[bidder[i]] = size; supply[slot[i]] = -size; }
  lemon::NetworkSimplex<lemon::SmartDigraph, long long, long long> simplex(graph);
  simplex.upperMap(upper).costMap(cost).supplyMap(supply).run();
  return -simplex.totalCost<double>() / unit / 2;
}

static double Exact(const std::vector<Pair>& pairs, int people, int size, double unit) {
  lemon::SmartGraph graph;
  std::vector<std::vector<lemon::SmartGraph::Node>> copies(people);
  for (auto& own : copies) for (int i = 0; i < size; i++) own.push_back(graph.addNode());
  lemon::SmartGraph::EdgeMap<long long> weights(graph);
  long long all = 0;
  for (auto& pair : pairs) {
    auto weight = llround(pair.weight * unit);
    auto one = graph.addNode(), other = graph.addNode();
    for (auto copy : copies[pair.a]) weights[graph.addEdge(copy, one)] = weight;
    for (auto copy : copies[pair.b]) weights[graph.addEdge(copy, other)] = weight;
    weights[graph.addEdge(one, other)] = weight;
    all += weight;
  }
  lemon::MaxWeightedMatching<lemon::SmartGraph, lemon::SmartGraph::EdgeMap<long long>> matching(graph, weights);
  matching.run();
  return (matching.matchingWeight() - all) / unit;
}

int main(int count, char** arguments) {
  if (count != 4) { std::fprintf(stderr, "lemon_match FILE SIZE bound|exact\n"); return 2; }
  std::ifstream file(arguments[1]);
  std::string line;
  std::getline(file, line);
  std::vector<Pair> pairs;
  int people = 0;
  double heaviest = 0;
  while (std::getline(file, line)) {
    Pair pair;
    if (std::sscanf(line.c_str(), "%d,%d,%lf", &pair.a, &pair.b, &pair.weight) != 3) continue;
    people = std::max(people, std::max(pair.a, pair.b) + 1);
    heaviest = std::max(heaviest, pair.weight);
    pairs.push_back(pair);
  }
  auto from = std::chrono::steady_clock::now();
  auto size = std::atoi(arguments[2]);
  auto unit = Heaviest / heaviest;
  auto value = std::strcmp(arguments[3], "bound") == 0 ? Bound(pairs, people, size, unit) : Exact(pairs, people, size, unit);
  std::printf("%.3f,%.9f\n", Seconds(from), value);
}
