<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="street_props" tilewidth="320" tileheight="320" tilecount="33" columns="0" objectalignment="topleft">
 <grid orientation="orthogonal" width="1" height="1"/>
 <tile id="0" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="police_car"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="288" height="128" source="props/police_car.png"/>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="police_car_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="288" source="props/police_car_v.png"/>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="police_suv"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="288" height="128" source="props/police_suv.png"/>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="police_suv_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="288" source="props/police_suv_v.png"/>
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="taxi"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="288" height="128" source="props/taxi.png"/>
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="taxi_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="288" source="props/taxi_v.png"/>
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_city_teal"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="256" height="128" source="props/car_city_teal.png"/>
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_city_teal_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="256" source="props/car_city_teal_v.png"/>
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.3"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="police_van"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="320" height="128" source="props/police_van.png"/>
 </tile>
 <tile id="9" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.3"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="police_van_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="320" source="props/police_van_v.png"/>
 </tile>
 <tile id="10" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="ambulance"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="320" height="128" source="props/ambulance.png"/>
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="ambulance_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="320" source="props/ambulance_v.png"/>
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.1"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="crowd_barrier"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="32" source="props/crowd_barrier.png"/>
 </tile>
 <tile id="13" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.1"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="crowd_barrier_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="32" height="128" source="props/crowd_barrier_v.png"/>
 </tile>
 <tile id="14" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="police_barrier"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="32" source="props/police_barrier.png"/>
 </tile>
 <tile id="15" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="police_barrier_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="32" height="128" source="props/police_barrier_v.png"/>
 </tile>
 <tile id="16" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="police_tape"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="192" height="32" source="props/police_tape.png"/>
 </tile>
 <tile id="17" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="police_tape_v"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="192" source="props/police_tape_v.png"/>
 </tile>
 <tile id="18" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="shatter"/>
   <property name="height" type="float" value="2.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="glass"/>
   <property name="prop" value="bus_shelter"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="256" height="96" source="props/bus_shelter.png"/>
 </tile>
 <tile id="19" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="shatter"/>
   <property name="height" type="float" value="2.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="glass"/>
   <property name="prop" value="bus_shelter_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="96" height="256" source="props/bus_shelter_v.png"/>
 </tile>
 <tile id="20" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.5"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="street_bench"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="96" height="32" source="props/street_bench.png"/>
 </tile>
 <tile id="21" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.5"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="street_bench_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="32" height="96" source="props/street_bench_v.png"/>
 </tile>
 <tile id="22" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="lamp_post"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="32" height="32" source="props/lamp_post.png"/>
 </tile>
 <tile id="23" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="litter_bin"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="32" height="32" source="props/litter_bin.png"/>
 </tile>
 <tile id="24" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.8"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="hydrant"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="32" height="32" source="props/hydrant.png"/>
 </tile>
 <tile id="25" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="traffic_light"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="32" height="32" source="props/traffic_light.png"/>
 </tile>
 <tile id="26" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="3.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="tree_trunk"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/tree_trunk.png"/>
 </tile>
 <tile id="27" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.3"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="news_stand"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="96" height="64" source="props/news_stand.png"/>
 </tile>
 <tile id="28" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.8"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="stretcher"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/stretcher.png"/>
 </tile>
 <tile id="29" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.8"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="stretcher_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="128" source="props/stretcher_v.png"/>
 </tile>
 <tile id="30" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.05"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="coffee_tray"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/coffee_tray.png"/>
 </tile>
 <tile id="31" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="motorbike"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="96" height="32" source="props/motorbike.png"/>
 </tile>
 <tile id="32" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="motorbike_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="32" height="96" source="props/motorbike_v.png"/>
 </tile>
</tileset>
